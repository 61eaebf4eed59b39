package io.onrecord.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTest {
    private static final String TEXT = "<p>\u201cCaf\u00e9\u201d, she said";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, text/html; charset=ISO-8859-1",
        "UTF-8, text/html",
        "windows-1252, text/html; charset=ISO-8859-1",
        "windows-1252, text/html; charset=utf-8",
        "windows-1252, text/html; charset=no-such-thing",
        "windows-1252, ''",
    })
    void readsThroughAWrongLabel(String written, String label) {
        // Given
        byte[] body = TEXT.getBytes(Charset.forName(written));
        // When
        String text = BodyText.decode(body, label);
        // Then
        assertThat(text).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "ISO-8859-2", "Shift_JIS"})
    void believesTheDocumentWhereTheHeaderIsSilent(String written) {
        // Given
        String page = "<meta charset='" + written + "'><p>"
                + (written.equals("windows-1251")
                        ? "\u0422\u0440\u0443\u0431\u0430"
                        : written.equals("Shift_JIS") ? "\u65e5\u672c" : "\u0141\u00f3d\u017a");
        // When
        String text = BodyText.decode(page.getBytes(Charset.forName(written)), "text/html");
        // Then
        assertThat(text).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, fffe", "UTF-16BE, feff", "UTF-8, efbbbf"})
    void believesAMarkBeforeAll(String written, String mark) {
        // Given
        byte[] text = TEXT.getBytes(Charset.forName(written));
        byte[] head = java.util.HexFormat.of().parseHex(mark);
        byte[] body = new byte[head.length + text.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(text, 0, body, head.length, text.length);
        // When
        String read = BodyText.decode(body, "text/html; charset=" + StandardCharsets.US_ASCII);
        // Then
        assertThat(read).isEqualTo(TEXT);
    }

    @Test
    void aByteThatBrokeMakesNoOtherEncodingOfAText() {
        // Given
        byte[] body = ("“" + TEXT.repeat(20) + "”").getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(body, body.length - 1);
        // When
        String text = BodyText.decode(cut, "text/html");
        // Then
        assertThat(text).startsWith("“" + TEXT).endsWith("\ufffd");
    }
}
