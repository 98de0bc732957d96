package org.sitrep.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every byte of every format, as it was looked at and found right. After a wanted change: run with {@code -DargLine=-Dsitrep.golden=FOLDER} to write the new files there,
 * look at the difference, and put them in place.
 */
class GoldenTest {
    @ParameterizedTest
    @EnumSource(Format.class)
    void givesTheExpectedBytesWhateverLocaleAndZone(Format format) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] bytes;
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            bytes = Examples.export(format, Examples.all());
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        String name = "events" + format.suffix();
        String folder = System.getProperty("sitrep.golden");
        if (folder != null) {
            Files.write(Files.createDirectories(Path.of(folder)).resolve(name), bytes);
        }
        try (InputStream expected = GoldenTest.class.getResourceAsStream("golden/" + name)) {
            assertThat(expected).as(name).isNotNull();
            assertThat(bytes).isEqualTo(expected.readAllBytes());
        }
    }
}
