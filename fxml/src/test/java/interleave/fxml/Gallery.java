package interleave.fxml;

import interleave.fxml.control.Activity;
import interleave.fxml.control.Banner;
import interleave.fxml.control.Density;
import interleave.fxml.control.Flight;
import interleave.fxml.control.FlightLayer;
import interleave.fxml.control.Link;
import interleave.fxml.control.LinkKind;
import interleave.fxml.control.ResultCard;
import interleave.fxml.control.Source;
import interleave.fxml.control.SourceBadge;
import interleave.fxml.control.SpeedSlider;
import interleave.fxml.control.StateBadge;
import interleave.fxml.control.TimelineLegend;
import interleave.fxml.control.TimelineView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Parent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Pictures of every control in every state, and of the window with plausible contents. */
final class Gallery {

    static final Path PLACE = Path.of("target", "gallery");

    private final Texts texts;
    private final Sample sample;

    Gallery(Locale locale) {
        texts = new Texts(locale);
        sample = new Sample(texts);
    }

    static void picture(String name, Parent root, double width, double height, double zoom, Theme theme) throws IOException {
        Files.createDirectories(PLACE);
        Zoom.apply(root, zoom);
        Pictures.write(root, width, height, 1, theme, PLACE.resolve(name + ".png"));
    }

    Parent controls() {
        var badges = new FlowPane(8, 8);
        for (var activity : Activity.values()) {
            var badge = new StateBadge(texts);
            badge.setActivity(activity);
            badges.getChildren().add(badge);
        }
        for (var source : Source.values()) {
            var badge = new SourceBadge(texts);
            badge.setSource(source);
            badges.getChildren().add(badge);
        }
        var cards = new FlowPane(12, 12);
        for (var activity : Activity.values()) {
            var card = sample.actor("incrementer", activity.ordinal() + 1, activity.ordinal(), activity);
            card.setGateOpen(activity == Activity.RUNNING);
            cards.getChildren().add(card);
        }
        var chip = sample.actor("taker", 12, 1, Activity.BLOCKED);
        chip.setDensity(Density.COMPACT);
        var brief = sample.actor("taker", 3, 2, Activity.HELD);
        brief.setDensity(Density.BRIEF);
        cards.getChildren().addAll(brief, chip);
        var differing = sample.counter(Source.REPORTED);
        differing.setDisagreement(texts.format("object.disagreement", 41, 40));
        var large = sample.counter(Source.INFERRED);
        large.setValue("1,204,117");
        var unknown = sample.bag("foreign", 0, 0);
        unknown.setUnknownValue(true);
        var objects = new FlowPane(12, 12, sample.counter(Source.KERNEL), differing, large, sample.bag("mutex", 0, 1),
                sample.bag("bag", 7, 0), sample.bag("many", 12, 12), sample.bag("heap", 4711, 3), unknown,
                sample.lock("incrementer-1", 2), sample.lock(null, 0));
        var queue = sample.queue(10, 7);
        queue.getSendersWaiting().setAll(sample.waiters(2));
        var deep = sample.queue(300, 120);
        deep.getReceiversWaiting().setAll(sample.waiters(9));
        var result = new ResultCard(texts);
        sample.result(result);
        var banner = new Banner(texts);
        banner.show(Banner.Kind.ERROR, "A queue /q exists already, 10 × 24 B, left by another program.",
                List.of(new Banner.Remedy("Use it", () -> { }), new Banner.Remedy("Another name", () -> { }),
                        new Banner.Remedy("Remove it", () -> { })));
        var slider = new SpeedSlider(texts);
        var all = new VBox(14, badges, cards, objects, queue, deep, sample.pipe(40_960), result, banner, slider, timeline(3), new TimelineLegend(texts));
        all.setPadding(new Insets(20));
        return all;
    }

    TimelineView timeline(int lanes) {
        var timeline = new TimelineView(texts);
        show(timeline, lanes);
        timeline.setMinHeight(120);
        return timeline;
    }

    private static void show(TimelineView timeline, int lanes) {
        timeline.setSource(SampleSource.of(lanes));
        timeline.refresh(true);
        timeline.setPlayhead(9_300_000_000L);
    }

    /** The window as it is a moment after a step, with two incrementers and a guard. */
    Parent guarded(int incrementers) {
        var view = new WindowView(texts);
        view.fill(sample, texts, "Guarded increments", 1);
        var objects = view.objects.getChildren();
        objects.addAll(sample.counter(Source.KERNEL), sample.bag("mutex", 0, Math.max(0, incrementers - 1)));
        for (var i = 1; i <= incrementers; i++) {
            var card = sample.actor("incrementer", i, 0, i == 1 ? Activity.HELD : Activity.BLOCKED);
            view.producers.getCards().add(card);
        }
        view.producers.addCard().setRole("incrementer");
        view.consumers.addCard().setVisible(false);
        sample.result(view.result);
        show(view.timeline, incrementers);
        view.links = () -> {
            var cards = view.producers.getCards();
            view.flights.setLinks(List.of(new Link(cards.get(1), objects.get(1), LinkKind.BLOCKED),
                    new Link(cards.get(0), objects.get(1), LinkKind.HOLDS)));
            view.flights.setFlights(List.of(new Flight(1, "42", cards.get(0), objects.get(0), 0, 1000, 0)));
        };
        return view.root;
    }

    Parent queue(int senders, int receivers) {
        var view = new WindowView(texts);
        view.fill(sample, texts, "Queue of ten", 3);
        var lane = sample.queue(10, 7);
        lane.getReceiversWaiting().setAll(sample.waiters(1));
        view.objects.getChildren().add(lane);
        for (var i = 1; i <= senders; i++) {
            view.producers.getCards().add(sample.actor("sender", i, 0, Activity.RUNNING));
        }
        for (var i = 1; i <= receivers; i++) {
            view.consumers.getCards().add(sample.actor("receiver", i, 1, i == 1 ? Activity.BLOCKED : Activity.STOPPED));
        }
        view.producers.addCard().setRole("sender");
        view.consumers.addCard().setRole("receiver");
        view.consumers.addCard().setDisabledReason(texts.format("actor.add.full", receivers));
        sample.result(view.result);
        show(view.timeline, senders + receivers);
        view.banner.show(Banner.Kind.WARNING, "A queue /meine-queue exists already.",
                List.of(new Banner.Remedy("Use it", () -> { }), new Banner.Remedy("Another name", () -> { })));
        view.links = () -> { };
        return view.root;
    }

    /** Lays the window out, then draws the links and flights that depend on where things are. */
    static void window(String name, Parent root, double width, double height, double zoom, Theme theme) throws IOException {
        Zoom.apply(root, zoom);
        Pictures.take(root, width, height, 1, theme);
        var flights = (FlightLayer) root.lookup(".flight-layer");
        ((Runnable) root.getProperties().get("links")).run();
        flights.showAt(500);
        picture(name, root, width, height, zoom, theme);
    }

    public static void main(String[] args) {
        Fx.call(() -> {
            for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                for (var theme : Theme.values()) {
                    render(language, theme);
                }
            }
            return null;
        });
        Platform.exit();
    }

    static void render(Locale language, Theme theme) throws IOException {
        var name = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language;
        picture("controls" + name, new Gallery(language).controls(), 1280, 2000, 1, theme);
        window("guarded-1440x900" + name, new Gallery(language).guarded(2), 1440, 900, 1, theme);
        window("queue-1280x800" + name, new Gallery(language).queue(2, 2), 1280, 800, 1, theme);
        if (theme == Theme.LIGHT) {
            window("guarded-1024x700" + name, new Gallery(language).guarded(3), 1024, 700, 1, theme);
            window("guarded-32-1280x800" + name, new Gallery(language).guarded(32), 1280, 800, 1, theme);
            window("queue-1920x1080" + name, new Gallery(language).queue(3, 2), 1920, 1080, 1, theme);
            window("queue-1024x700" + name, new Gallery(language).queue(16, 16), 1024, 700, 1, theme);
            window("guarded-1920x1080-200" + name, new Gallery(language).guarded(2), 1920, 1080, 2, theme);
            window("queue-1920x1080-200" + name, new Gallery(language).queue(2, 2), 1920, 1080, 2, theme);
        }
    }
}
