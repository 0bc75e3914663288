package interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What a program has come to. */
record Ended(int exit, String out, String err) {
    private static final ObjectMapper ONE_DOCUMENT = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Standard output, which must be one document and nothing else. */
    JsonNode json() {
        try {
            return ONE_DOCUMENT.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not one JSON document: " + out + err, e);
        }
    }

    Ended exitsWith(int code) {
        assertThat(exit).as(out + err).isEqualTo(code);
        assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
        return this;
    }

    /** On standard error: data and messages are kept apart. */
    Ended says(CharSequence... words) {
        assertThat(err).contains(words);
        assertThat(out).isEmpty();
        return this;
    }
}
