package interleave.fxml.control;

import static interleave.fxml.control.CodeTokens.Kind.CALL;
import static interleave.fxml.control.CodeTokens.Kind.COMMENT;
import static interleave.fxml.control.CodeTokens.Kind.KEYWORD;
import static interleave.fxml.control.CodeTokens.Kind.LITERAL;
import static interleave.fxml.control.CodeTokens.Kind.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import interleave.fxml.control.CodeTokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeTokensTest {

    @Test
    void lineOfJavaFallsIntoKeywordsCallsLiteralsAndTheRest() {
        assertThat(CodeTokens.of("long n = memory.longAt(0);")).containsExactly(
                new Token(KEYWORD, "long"), new Token(PLAIN, " n = memory."), new Token(CALL, "longAt"), new Token(PLAIN, "("),
                new Token(LITERAL, "0"), new Token(PLAIN, ");"));
    }

    @Test
    void commentOfAnOperationStaysInOnePiece() {
        assertThat(CodeTokens.of("sem_post(mutex); /* post mutex */")).endsWith(new Token(COMMENT, "/* post mutex */"));
    }

    @Test
    void wordInAStringIsNoKeywordAndAnEscapedQuoteDoesNotEndIt() {
        assertThat(CodeTokens.of("x = \"if \\\" else\";")).contains(new Token(LITERAL, "\"if \\\" else\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "    }", "#include <stdio.h>", "char c = 'x', d = '\\'';", "* a line of a comment", "unfinished = \"no end", "/* open"})
    void nothingIsLeftOut(String line) {
        assertThat(String.join("", CodeTokens.of(line).stream().map(Token::text).toList())).isEqualTo(line);
    }
}
