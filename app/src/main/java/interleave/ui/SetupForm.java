package interleave.ui;

import interleave.demo.Demo;
import interleave.demo.ObjectSpec;
import interleave.demo.Parameter;
import interleave.demo.Role;
import interleave.demo.Settings;
import interleave.fxml.Texts;
import interleave.fxml.control.Setting;
import interleave.fxml.control.SettingsForm;
import interleave.session.SessionPlan;
import interleave.trace.TraceMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.MapChangeListener;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** What is set before a session: who takes part, the demo's parameters, names in the system, what is recorded. */
final class SetupForm {
    private final SettingsForm roles;
    private final SettingsForm parameters;
    private final SettingsForm names;
    private final ComboBox<TraceMode> trace;
    private final BooleanBinding valid;
    private Demo demo;
    private Texts texts;

    /** @param changed called when anything is changed by hand */
    SetupForm(SettingsForm roles, SettingsForm parameters, SettingsForm names, ComboBox<TraceMode> trace, Runnable changed) {
        this.roles = roles;
        this.parameters = parameters;
        this.names = names;
        this.trace = trace;
        this.valid = roles.validProperty().and(parameters.validProperty());
        roles.getValues().addListener((MapChangeListener<String, String>) _ -> changedByHand(changed));
        parameters.getValues().addListener((MapChangeListener<String, String>) _ -> changedByHand(changed));
    }

    /** While the fields of a demo are being put up there is none. */
    private void changedByHand(Runnable changed) {
        if (demo != null) {
            showNames();
            changed.run();
        }
    }

    /** Shows a demo with its usual values. */
    void show(Demo next, Texts nextTexts) {
        demo = null;
        texts = nextTexts;
        trace.getItems().setAll(TraceMode.values());
        trace.setConverter(new TraceWords(texts));
        trace.setValue(TraceMode.EVERY);
        roles.show(
                next.roles().stream().map(role -> Setting.integer(role.name(), texts.get("role." + role.name()), "", role.least(), role.most())).toList(),
                next.roles().stream().collect(Collectors.toMap(Role::name, role -> Integer.toString(role.usual()))));
        parameters.show(
                next.parameters().stream().map(this::setting).toList(),
                next.parameters().stream().collect(Collectors.toMap(Parameter::key, Parameter::usual)));
        demo = next;
        showNames();
    }

    /** Puts in what a session was begun with. */
    void show(SessionPlan plan) {
        plan.roles().forEach(this::setCount);
        parameters.getValues().putAll(plan.settings().values());
        plan.objectNames().forEach(this::setName);
        trace.setValue(plan.trace());
    }

    private Setting setting(Parameter parameter) {
        String label = texts.get("parameter." + parameter.key());
        String help = texts.get("parameter." + parameter.key() + ".help");
        return switch (parameter) {
            case Parameter.Whole whole -> Setting.integer(whole.key(), label, help, whole.least(), whole.most());
            case Parameter.Choice choice -> Setting.choice(choice.key(), label, help, words(choice));
        };
    }

    private SequencedMap<String, String> words(Parameter.Choice choice) {
        SequencedMap<String, String> words = new LinkedHashMap<>();
        choice.choices().forEach(value -> words.put(value, texts.get("choice." + choice.key() + "." + value)));
        return words;
    }

    /** Which objects there are may depend on the parameters. */
    private void showNames() {
        List<ObjectSpec> objects = objects();
        Map<String, String> before = Map.copyOf(names.getValues());
        if (!names.getValues().keySet().equals(objects.stream().map(ObjectSpec::name).collect(Collectors.toSet()))) {
            names.show(
                    objects.stream().map(object -> Setting.text(object.name(), texts.get("object." + object.name()), "")).toList(),
                    objects.stream().collect(Collectors.toMap(ObjectSpec::name, object -> before.getOrDefault(object.name(), ""))));
        }
    }

    /** What is set; what is usual while the form holds a value that is not possible. */
    private Settings settings() {
        try {
            return Settings.of(demo, parameters.getValues());
        } catch (IllegalArgumentException e) {
            return Settings.of(demo, Map.of());
        }
    }

    private List<ObjectSpec> objects() {
        return demo.objects(settings());
    }

    /** What there would be to see before anybody comes. */
    Opening opening() {
        Settings settings = settings();
        return Opening.of(demo, settings, texts);
    }

    boolean isValid() {
        return valid.get();
    }

    ObservableBooleanValue validProperty() {
        return valid;
    }

    /** Puts another number of actors in. */
    void setCount(String role, int count) {
        roles.getValues().put(role, Integer.toString(count));
    }

    int count(String role) {
        return Integer.parseInt(roles.getValues().get(role));
    }

    void setName(String object, String name) {
        names.getValues().put(object, name);
    }

    /** In a few words, for the head of the window: who takes part, and what is not as usual. */
    String summary() {
        Stream<String> who = demo.roles().stream().map(role -> roles.getValues().get(role.name()) + " × " + texts.get("role." + role.name()));
        Stream<String> how = demo.parameters().stream()
                .filter(parameter -> !parameter.usual().equals(parameters.getValues().get(parameter.key())))
                .map(parameter -> texts.get("parameter." + parameter.key()) + ": " + word(parameter));
        return Stream.concat(who, how).collect(Collectors.joining(" · "));
    }

    private String word(Parameter parameter) {
        String value = parameters.getValues().get(parameter.key());
        String choice = "choice." + parameter.key() + "." + value;
        return texts.has(choice) ? texts.get(choice) : value;
    }

    /** @throws IllegalArgumentException for a value that is not possible */
    SessionPlan plan(boolean attach) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        roles.getValues().forEach((role, count) -> counts.put(role, Integer.valueOf(count)));
        Map<String, String> chosen = new LinkedHashMap<>();
        names.getValues().forEach((object, name) -> {
            if (!name.isBlank()) {
                chosen.put(object, name.strip());
            }
        });
        return SessionPlan.of(demo, parameters.getValues(), counts, chosen, attach, trace.getValue());
    }

    private static final class TraceWords extends StringConverter<TraceMode> {
        private final Texts texts;

        TraceWords(Texts texts) {
            this.texts = texts;
        }

        @Override
        public String toString(TraceMode mode) {
            return mode == null ? "" : texts.get("setup.trace." + mode.name().toLowerCase(java.util.Locale.ROOT));
        }

        @Override
        public TraceMode fromString(String word) {
            throw new UnsupportedOperationException("the list cannot be typed into");
        }
    }
}
