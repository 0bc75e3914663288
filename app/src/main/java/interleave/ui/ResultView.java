package interleave.ui;

import interleave.demo.Result;
import interleave.fxml.Texts;
import interleave.fxml.control.ResultCard;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The result of a session, with how honest it is. What has come out is known for now, or for the end: whoever looks at another moment is told of which. */
final class ResultView implements Facet {
    private final ResultCard card;
    private Texts texts;

    ResultView(ResultCard card) {
        this.card = card;
    }

    @Override
    public void prepare(Opening opening) {
        prepare(opening.texts());
    }

    void prepare(Texts words) {
        texts = words;
        showNothing("result.title", "result.none");
    }

    @Override
    public void show(Moment moment) {
        boolean live = moment.performance().session().isPresent();
        if (moment.newest() || live) {
            card.setTitle(texts.get(moment.newest() ? "result.title" : "result.now"));
            moment.tally().ifPresentOrElse(tally -> show(tally.result(), moment.performance().mode()), () -> showNothing("result.title", "result.untold"));
        } else {
            showNothing("result.end", moment.performance().tally().isPresent() ? "result.later" : "result.untold");
        }
    }

    private void showNothing(String title, String why) {
        card.setTitle(texts.get(title));
        card.setMode("");
        card.getRows().clear();
        card.setVerdict(texts.get(why));
    }

    /** @param mode its key, see {@link interleave.demo.Mode#key()} */
    void show(Result result, String mode) {
        NumberFormat numbers = NumberFormat.getNumberInstance(texts.locale());
        List<ResultCard.Row> rows = new ArrayList<>();
        result.numbers().forEach((name, number) -> rows.add(new ResultCard.Row(
                texts.get("result." + name), numbers.format(number), emphasis(result, name))));
        result.sequences().forEach((name, sequence) -> rows.add(new ResultCard.Row(
                texts.get("result." + name), sequence.stream().map(numbers::format).collect(Collectors.joining(" ")), emphasis(result, name))));
        if (!card.getRows().equals(rows)) {
            card.getRows().setAll(rows);
        }
        card.setMode(texts.get("mode." + mode));
        card.setVerdict(texts.get("verdict." + result.verdict().key()));
    }

    private static ResultCard.Emphasis emphasis(Result result, String name) {
        return !name.equals(result.decisive()) ? ResultCard.Emphasis.NEUTRAL : switch (result.verdict()) {
            case KEPT -> ResultCard.Emphasis.GOOD;
            case BROKEN -> ResultCard.Emphasis.BAD;
        };
    }
}
