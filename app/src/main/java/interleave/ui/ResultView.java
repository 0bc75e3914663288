package interleave.ui;

import interleave.demo.Mode;
import interleave.demo.Result;
import interleave.fxml.Texts;
import interleave.fxml.control.ResultCard;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

/** The result of a session, with how honest it is. */
final class ResultView implements Facet {
    private final ResultCard card;
    private Texts texts;

    ResultView(ResultCard card) {
        this.card = card;
    }

    @Override
    public void prepare(Opening opening) {
        texts = opening.texts();
        card.setTitle(texts.get("result.title"));
        card.setMode("");
        card.getRows().clear();
        card.setVerdict(texts.get("result.none"));
    }

    @Override
    public void show(Moment moment) {
        show(moment.tally().result(), moment.session().mode());
    }

    private void show(Result result, Mode mode) {
        NumberFormat numbers = NumberFormat.getNumberInstance(texts.locale());
        List<ResultCard.Row> rows = new ArrayList<>();
        result.numbers().forEach((name, number) -> rows.add(new ResultCard.Row(
                texts.get("result." + name), numbers.format(number), name.equals(result.decisive()) ? emphasis(result) : ResultCard.Emphasis.NEUTRAL)));
        if (!card.getRows().equals(rows)) {
            card.getRows().setAll(rows);
        }
        card.setMode(texts.get("mode." + mode.key()));
        card.setVerdict(texts.get("verdict." + result.verdict().key()));
    }

    private static ResultCard.Emphasis emphasis(Result result) {
        return switch (result.verdict()) {
            case KEPT -> ResultCard.Emphasis.GOOD;
            case BROKEN -> ResultCard.Emphasis.BAD;
        };
    }
}
