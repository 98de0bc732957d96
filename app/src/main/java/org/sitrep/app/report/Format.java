package org.sitrep.app.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a report can be written as. The same report gives the same bytes. */
public enum Format {
    MD("text/markdown; charset=utf-8") {
        @Override
        public byte[] write(Report report) {
            return MarkdownReport.write(report).getBytes(StandardCharsets.UTF_8);
        }
    },
    HTML("text/html; charset=utf-8") {
        @Override
        public byte[] write(Report report) {
            return HtmlReport.write(report).getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF("application/pdf") {
        @Override
        public byte[] write(Report report) {
            return PdfReport.write(report);
        }
    },
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document") {
        @Override
        public byte[] write(Report report) {
            return DocxReport.write(report);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The file. */
    public abstract byte[] write(Report report);

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** As the command line and file names have it: {@code pdf}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True if it is nothing for a terminal. */
    public boolean binary() {
        return this == PDF || this == DOCX;
    }
}
