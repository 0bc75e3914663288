package interleave.ui;

import interleave.fxml.Texts;
import interleave.fxml.control.Banner;
import interleave.model.WaitForGraph;
import interleave.model.WaitForGraph.Wait;
import interleave.model.WorldState;
import interleave.session.Session;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Says that some wait in vain, the moment it comes to be so: for each other, or for one that died holding, with what would free them. */
final class VainWaits implements Facet {
    private final Banner banner;
    private final Consumer<Consumer<Session>> steer;
    private Texts texts;
    private String told = "";

    /** @param steer does something with the session, elsewhere than on the JavaFX thread */
    VainWaits(Banner banner, Consumer<Consumer<Session>> steer) {
        this.banner = banner;
        this.steer = steer;
    }

    @Override
    public void prepare(Opening opening) {
        texts = opening.texts();
        told = "";
    }

    @Override
    public void show(Moment moment) {
        WorldState world = moment.world();
        WaitForGraph graph = world.waitForGraph();
        List<Wait> cycle = graph.cycle().orElse(List.of());
        List<Wait> orphans = graph.holderDied();
        if (!cycle.isEmpty()) {
            String edges = cycle.stream().map(wait -> edge(wait, world)).collect(Collectors.joining("; "));
            tell(texts.format("trouble.deadlock", edges), List.of());
        } else if (!orphans.isEmpty()) {
            Wait first = orphans.getFirst();
            String object = object(first, world);
            tell(texts.format("trouble.holder.died", actor(first.holder(), world), object), moment.performance().session().isEmpty() ? List.of() : List.of(
                    new Banner.Remedy(texts.format("trouble.holder.post", object), () -> steer.accept(session -> session.postInPlaceOf(first)))));
        } else {
            takeBack();
        }
    }

    /** Once: what was dismissed stays away while nothing changes. */
    private void tell(String text, List<Banner.Remedy> remedies) {
        if (!text.equals(told)) {
            told = text;
            banner.show(Banner.Kind.WARNING, text, remedies);
        }
    }

    private void takeBack() {
        if (!told.isEmpty() && told.equals(banner.getText())) {
            banner.dismiss();
        }
        told = "";
    }

    private String edge(Wait wait, WorldState world) {
        return texts.format("trouble.deadlock.edge", actor(wait.actor(), world), object(wait, world), actor(wait.holder(), world));
    }

    private static String actor(int index, WorldState world) {
        return world.actors().get(index).name();
    }

    private String object(Wait wait, WorldState world) {
        return ObjectView.nameOf(world.objects().get(wait.object()).name(), texts);
    }
}
