package interleave.ui;

import interleave.demo.ObjectSpec;
import interleave.fxml.Texts;
import interleave.fxml.control.ActorCard;
import interleave.fxml.control.ActorColumn;
import interleave.fxml.control.ProgramPane;
import interleave.model.ActorState;
import interleave.model.Deed;
import interleave.session.ObjectInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

/** The program of the actor that was chosen, by a click on its card or from the list; of a role while nobody is there. */
final class ProgramView implements Facet {
    private final ProgramPane pane;
    private final ObservableBooleanValue seen;
    private final Map<Part, RoleProgram> programs = new HashMap<>();
    private List<Part> parts = List.of();
    private List<ObjectSpec> objects;
    private Texts texts;
    private ActivityWords words;
    private Moment last;
    private RoleProgram shown;

    /**
     * @param seen whether anybody can see it: what is hidden is not drawn
     * @param columns where the cards are
     */
    ProgramView(ProgramPane pane, ObservableBooleanValue seen, ActorColumn... columns) {
        this.pane = pane;
        this.seen = seen;
        seen.subscribe(this::draw);
        pane.actorProperty().subscribe(this::draw);
        for (ActorColumn column : columns) {
            column.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> cardAt((Node) event.getTarget()).ifPresent(card -> pane.setActor(card.getName())));
        }
    }

    private static Optional<ActorCard> cardAt(Node target) {
        Node node = target;
        while (node != null && !(node instanceof ActorCard)) {
            node = node.getParent();
        }
        return Optional.ofNullable((ActorCard) node);
    }

    @Override
    public void prepare(Opening opening) {
        last = null;
        play(opening.parts(), opening.objects());
        texts = opening.texts();
        words = new ActivityWords(texts);
        choose(parts.stream().map(Part::role).toList());
        draw();
    }

    @Override
    public void show(Moment moment) {
        Performance performance = moment.performance();
        if (last == null || !last.performance().equals(performance)) {
            play(performance.parts(), performance.objects().stream().map(ObjectInfo::spec).toList());
        }
        last = moment;
        choose(moment.world().actors().stream().filter(actor -> !actor.removed()).map(ActorState::name).toList());
        draw();
    }

    private void play(List<Part> by, List<ObjectSpec> on) {
        parts = by;
        objects = on;
        programs.clear();
        shown = null;
    }

    /** Keeps who was chosen where that is still there, and the first of a role where only the role was. */
    private void choose(List<String> names) {
        if (!pane.getActors().equals(names)) {
            String before = pane.getActor();
            pane.getActors().setAll(names);
            pane.setActor(names.stream()
                    .filter(name -> name.equals(before))
                    .findFirst()
                    .or(() -> names.stream().filter(name -> before != null && roleOf(name).equals(roleOf(before))).findFirst())
                    .orElse(names.isEmpty() ? null : names.getFirst()));
        }
    }

    private static String roleOf(String actor) {
        return actor.replaceFirst("-\\d+$", "");
    }

    private void draw() {
        if (!seen.get() || pane.getActor() == null) {
            return;
        }
        Optional<Part> part = parts.stream().filter(each -> each.role().equals(roleOf(pane.getActor()))).findFirst();
        part.ifPresent(it -> {
            RoleProgram program = programs.computeIfAbsent(it, _ -> it.program().get());
            if (program != shown) {
                shown = program;
                open(program);
            }
            Optional<ActorState> actor = actor();
            pane.activityProperty().set(actor.map(state -> interleave.fxml.control.Activity.valueOf(state.activity().name())).orElse(null));
            actor.ifPresentOrElse(state -> follow(program, state), this::followNobody);
        });
    }

    private Optional<ActorState> actor() {
        return Optional.ofNullable(last).flatMap(moment -> moment.world().actors().stream().filter(actor -> actor.name().equals(pane.getActor())).findFirst());
    }

    private void open(RoleProgram program) {
        pane.getJava().show(program.javaLines());
        pane.getC().show(program.cLines());
        pane.getC().reveal(program.firstStep());
        pane.hasCProperty().set(program.c().isPresent());
        pane.commandProperty().set(program.c().map(c -> command(c.listing().file())).orElse(""));
    }

    private void followNobody() {
        pane.getJava().setCurrent(0, null);
        pane.getC().setCurrent(0, null);
        pane.getJava().setValues(Map.of());
        pane.getC().setValues(Map.of());
    }

    private void follow(RoleProgram program, ActorState actor) {
        var doing = pane.activityProperty().get();
        pane.activityTextProperty().set(words.of(actor, last.now()));
        int javaLine = program.javaLine(actor);
        pane.getJava().setCurrent(javaLine, doing);
        pane.getC().setCurrent(actor.operation().map(operation -> program.cLine(operation, objects.get(actor.object()).name(), javaLine)).orElse(0), doing);
        pane.getJava().setValues(actor.deeds().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, deed -> value(deed.getValue()))));
        Map<Integer, String> inC = new HashMap<>();
        actor.deeds().forEach((line, deed) -> inC.put(program.cLine(deed.operation(), objects.get(deed.object()).name(), line), value(deed)));
        pane.getC().setValues(inC);
    }

    private String value(Deed deed) {
        return switch (deed.outcome()) {
            case DONE -> switch (deed.operation()) {
                case LOAD, STORE, ADD -> texts.format("program.value.number", deed.value());
                default -> deed.operation().sends() || deed.operation().receives() ? texts.format("program.value.bytes", deed.value()) : texts.get("program.value.done");
            };
            case WOULD_BLOCK -> "EAGAIN";
            case TIMED_OUT -> "ETIMEDOUT";
            case FAILED -> texts.get("activity.failed");
        };
    }

    /** What is typed to have the C program take part. */
    private String command(String file) {
        String program = file.substring(0, file.length() - ".c".length());
        String names = last == null
                ? objects.stream().map(object -> object.name().toUpperCase(texts.locale())).collect(Collectors.joining(" "))
                : last.performance().objects().stream().map(ObjectInfo::systemName).collect(Collectors.joining(" "));
        return "cc -o " + program + " " + file + " && ./" + program + " " + names;
    }
}
