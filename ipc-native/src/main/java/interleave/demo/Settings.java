package interleave.demo;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The values of a demo's parameters: each has one, and each is a value that its parameter accepts. */
public final class Settings {
    private final List<Parameter> parameters;
    private final Map<String, String> values;

    private Settings(List<Parameter> parameters, Map<String, String> values) {
        this.parameters = parameters;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The usual values, and what was chosen instead.
     *
     * @throws IllegalArgumentException for a key or a value that the demo does not know; the message says what would have been right
     */
    public static Settings of(Demo demo, Map<String, String> chosen) {
        List<Parameter> parameters = demo.parameters();
        for (String key : chosen.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.key().equals(key))) {
                throw new IllegalArgumentException(demo.id() + " has no parameter \"" + key + "\"; it has "
                        + parameters.stream().map(Parameter::key).collect(Collectors.joining(", ")));
            }
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String value = chosen.getOrDefault(parameter.key(), parameter.usual());
            if (!parameter.accepts(value)) {
                throw new IllegalArgumentException(parameter.key() + "=" + value + " is not possible; it is " + parameter.range());
            }
            values.put(parameter.key(), value);
        }
        return new Settings(parameters, values);
    }

    /** A number. */
    public long whole(String key) {
        return Long.parseLong(word(key));
    }

    /** A choice, or any other value as it was written. */
    public String word(String key) {
        String value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("no parameter " + key);
        }
        return value;
    }

    /** In the order of the demo's parameters. */
    public Map<String, String> values() {
        return values;
    }

    /** The value as the kind of thing that it is: a {@link Long} or a {@link String}. */
    public Map<String, Object> typed() {
        Map<String, Object> typed = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            String value = values.get(parameter.key());
            typed.put(parameter.key(), parameter instanceof Parameter.Whole ? (Object) Long.valueOf(value) : value);
        }
        return typed;
    }
}
