package org.sitrep.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.sitrep.ingest.fact.Fact;
import org.sitrep.ingest.fact.Origin;

class MailTest {
    private static Mail read(String message) {
        return Mail.read(message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void readsHeaderAndPlainText() {
        Mail mail = read("""
                From: "Coast Wire" <desk@wire.example>
                To: all@list.example
                Subject: =?utf-8?Q?Caf=C3=A9_fire?= =?utf-8?B?IGluIFBvcnQgU2Vsd3lu?=
                Date: Mon, 17 Apr 2023 08:30:00 +0100
                Message-ID: <1@wire.example>
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                A caf=E9 burnt down on Mon=
                day.

                Nobody was hurt.
                """);
        assertThat(mail.text()).isEqualTo("A café burnt down on Monday.\n\nNobody was hurt.");
        assertThat(mail.facts().title()).isEqualTo(new Fact("Café fire in Port Selwyn", Origin.HEADER));
        assertThat(mail.facts().authors()).containsExactly(new Fact("Coast Wire", Origin.HEADER));
        assertThat(mail.facts().outlet().value()).isEqualTo("wire.example");
        assertThat(mail.facts().published().value()).isEqualTo("2023-04-17T08:30:00+01:00");
    }

    @Test
    void prefersThePlainPartAndPassesAttachmentsOver() {
        String html =
                Base64.getMimeEncoder().encodeToString("<p>The same in colour.</p>".getBytes(StandardCharsets.UTF_8));
        Mail mail = read(
                "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"out er\"\n\npreamble\n--out er\n"
                        + "Content-Type: multipart/alternative; boundary=in\n\n--in\nContent-Type: text/plain\n\nThe ferry ran aground.\n--in\n"
                        + "Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n" + html
                        + "\n--in--\n--out er\n"
                        + "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nattached\n--out er--\nepilogue\n");
        assertThat(mail.text()).isEqualTo("The ferry ran aground.");
    }

    @Test
    void readsHtmlWhereThereIsNothingElse() {
        Mail mail = read(
                "Subject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>The ferry ran aground.</p><p>Nobody was hurt.</p></body></html>\n");
        assertThat(mail.text()).isEqualTo("The ferry ran aground.\n\nNobody was hurt.");
    }

    @Test
    void readsWhatItCanOfABrokenMessage() {
        assertThat(read("Subject: x\nContent-Type: multipart/mixed\n\nno boundary")
                        .text())
                .isEmpty();
        assertThat(read("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nnever closed")
                        .text())
                .isEqualTo("never closed");
        assertThat(read("Subject: =?x-none?Q?caf=C3=A9?=\nContent-Transfer-Encoding: base64\n\n!!!")
                        .facts()
                        .title()
                        .value())
                .isEqualTo("café");
        assertThat(read("Content-Transfer-Encoding: quoted-printable\n\n100=% sure =ZZ=")
                        .text())
                .isEqualTo("100=% sure =ZZ=");
        assertThat(read("Subject: x").text()).isEmpty();
    }

    @Test
    void doesNotFallIntoPartsWithoutEnd() {
        StringBuilder deep = new StringBuilder("Subject: x\n");
        for (int i = 0; i < 500; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        assertThat(read(deep + "\nwords").text()).isEmpty();
        String wide = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nwords\n".repeat(50_000);
        assertThat(read(wide).text()).isEqualTo("words");
    }
}
