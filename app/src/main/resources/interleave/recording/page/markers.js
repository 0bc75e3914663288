/* What was marked: flags over the lanes, a list to go by, and what is said and asked there. */
const SIGNS = {question: "?", chapter: "❚", stop: "✋", plain: "⚑"};
const kindOf = marker => marker.question ? "question" : marker.chapter ? "chapter" : marker.stop ? "stop" : "plain";
const nameOf = marker => marker.title || marker.question;

class Markers {
  constructor(trace, player) {
    this.trace = trace;
    this.player = player;
    this.flags = trace.markers.map(marker => {
      const flag = element("button", "flag " + kindOf(marker), element("span", "sign", SIGNS[kindOf(marker)]), " " + nameOf(marker));
      flag.title = [nameOf(marker), marker.note].filter(Boolean).join("\n");
      flag.addEventListener("click", () => this.go(marker));
      return flag;
    });
    byId("flags").replaceChildren(...this.flags);
    byId("flags").hidden = this.flags.length === 0;
  }

  speak(words) {
    this.words = words;
    this.flags.forEach((flag, i) => {
      const marker = this.trace.markers[i];
      flag.setAttribute("aria-label", `${words["flag." + kindOf(marker)]} ${nameOf(marker)}, ${clockText(marker.time)}. ${marker.note}`);
    });
    byId("chapters").replaceChildren(...this.flags.length === 0 ? [] : [element("h3", "", words["page.chapters"]), ...this.trace.markers.map(marker => {
      const entry = element("button", "entry " + kindOf(marker), element("span", "quiet", clockText(marker.time)), element("span", "sign", SIGNS[kindOf(marker)]), nameOf(marker));
      entry.addEventListener("click", () => this.go(marker));
      return entry;
    })]);
  }

  /** Each flag stands at its time, and has room up to the next one. */
  place(lanes) {
    let limit = lanes.width;
    for (let i = this.flags.length - 1; i >= 0; i--) {
      const time = this.trace.markers[i].time;
      const seen = time >= lanes.from && time <= lanes.to;
      this.flags[i].hidden = !seen;
      if (!seen) continue;
      const x = lanes.xOf(time);
      this.flags[i].style.left = x + "px";
      this.flags[i].style.maxWidth = Math.max(20, limit - x - 2) + "px";
      limit = x;
    }
  }

  /** The first behind a time and up to another at which playback stops. */
  haltBetween(before, until) {
    return this.trace.markers.find(marker => marker.time > before && marker.time <= until && marker.stop);
  }

  chapter(step) {
    const time = this.player.time;
    const chapters = this.trace.markers.filter(marker => marker.chapter && (step > 0 ? marker.time > time : marker.time < time));
    const chosen = step > 0 ? chapters[0] : chapters[chapters.length - 1];
    if (chosen) this.go(chosen);
  }

  go(marker) {
    this.player.goTo(marker.time);
    if (marker.stop || marker.note) this.say(marker);
  }

  say(marker) {
    const dialog = byId("stop");
    const {words} = this;
    const go = element("button", "pill primary", words["marker.go-on"]);
    go.addEventListener("click", () => {
      dialog.close();
      this.player.toggle();
    });
    const told = element("p", "told", "");
    told.setAttribute("role", "status");
    const answers = marker.answers.map((answer, i) => {
      const button = element("button", "entry answer", `${i + 1}  ${answer.text}`);
      button.addEventListener("click", () => {
        answers.forEach((each, j) => {
          each.disabled = true;
          if (marker.answers[j].right) each.dataset.right = true;
        });
        if (!answer.right) button.dataset.right = false;
        told.replaceChildren(element("b", "", words[answer.right ? "marker.right" : "marker.wrong"]), " " + marker.explanation);
        go.focus();
      });
      return button;
    });
    dialog.replaceChildren(element("h3", "", marker.title), element("p", "quiet", marker.note), element("p", "question", marker.question), ...answers, told, go);
    dialog.onkeydown = event => {
      const answer = answers[Number(event.key) - 1];
      if (answer) answer.click();
    };
    dialog.showModal();
    (answers[0] || go).focus();
  }
}
