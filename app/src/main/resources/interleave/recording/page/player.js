/* Plays: where the playhead is, what its buttons and keys do, and what is written around the stage. */
const SPEEDS = [0.1, 0.25, 0.5, 1, 2, 5, 10];
const SILENCE = 2000000;
const byId = id => document.getElementById(id);

class Player {
  constructor(trace, words) {
    this.trace = trace;
    this.allWords = words;
    this.time = 0;
    this.playing = false;
    this.speed = 1;
    this.steppedAt = 0;
    this.cards = trace.actors.map((actor, i) => new ActorCard(actor, i));
    this.frames = trace.objects.map((object, i) => new ObjectFrame(object, i, trace.actors));
    this.cards.forEach((card, i) => {
      byId(trace.actors[i].side).append(card.node);
      card.node.addEventListener("focus", () => this.look(i));
      card.node.addEventListener("click", () => this.look(i));
    });
    byId("middle").append(...this.frames.map(frame => frame.node));
    this.air = new Air(byId("air"), byId("stage"));
    this.lanes = new Lanes(byId("lanes"), trace);
    this.markers = new Markers(trace, this);
    byId("speed").append(...SPEEDS.map(speed => new Option(speed + " ×", speed, speed === 1, speed === 1)));
    byId("scrub").max = trace.ends;
    this.connect();
    this.speak(navigator.language.startsWith("de") ? "de" : "en");
    this.look(0);
  }

  connect() {
    const click = (id, what) => byId(id).addEventListener("click", what);
    click("play", () => this.toggle());
    click("step", () => this.stepTo(this.trace.nextStep(this.time)));
    click("back", () => this.stepTo(this.trace.previousStep(this.time)));
    click("first", () => this.goTo(0));
    click("last", () => this.goTo(this.trace.ends));
    click("skip", () => this.skip());
    click("language", () => this.speak(this.language === "de" ? "en" : "de"));
    byId("speed").addEventListener("change", event => this.speed = Number(event.target.value));
    byId("scrub").addEventListener("input", event => this.goTo(Number(event.target.value)));
    const lanes = byId("lanes");
    const point = event => this.goTo(Math.min(this.trace.ends, this.lanes.timeAt(event.offsetX)));
    lanes.addEventListener("pointerdown", event => { lanes.setPointerCapture(event.pointerId); point(event); });
    lanes.addEventListener("pointermove", event => { if (event.buttons) point(event); });
    lanes.addEventListener("wheel", event => {
      event.preventDefault();
      this.lanes.zoom(event.deltaY > 0 ? 1.25 : 0.8, this.lanes.timeAt(event.offsetX));
      this.draw();
    }, {passive: false});
    addEventListener("keydown", event => this.key(event));
    addEventListener("resize", () => this.draw());
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.draw());
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || byId("stop").open || event.target.matches("select")) return;
    if (event.key === " " && event.target.matches("button")) return;
    const keys = {
      " ": () => this.toggle(),
      ArrowRight: () => this.stepTo(this.trace.nextStep(this.time)),
      ArrowLeft: () => this.stepTo(this.trace.previousStep(this.time)),
      PageDown: () => this.stepTo(this.trace.nextStep(this.time)),
      PageUp: () => this.stepTo(this.trace.previousStep(this.time)),
      Home: () => this.goTo(0),
      End: () => this.goTo(this.trace.ends),
      s: () => this.skip(),
      c: () => this.markers.chapter(1),
      C: () => this.markers.chapter(-1),
      "+": () => { this.lanes.zoom(0.8, this.time); this.draw(); },
      "-": () => { this.lanes.zoom(1.25, this.time); this.draw(); },
    };
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  toggle() {
    if (this.playing) return this.pause();
    if (this.time >= this.trace.ends) this.time = 0;
    this.playing = true;
    this.frameAt = performance.now();
    this.draw();
    requestAnimationFrame(now => this.frame(now));
  }

  pause() {
    this.playing = false;
    this.draw();
  }

  frame(now) {
    if (!this.playing) return;
    const before = this.time;
    this.time = Math.min(this.trace.ends, before + Math.max(0, now - this.frameAt) * 1000 * this.speed);
    this.frameAt = now;
    const halt = this.markers.haltBetween(before, this.time);
    if (halt) {
      this.time = halt.time;
      this.pause();
      this.markers.say(halt);
    } else if (this.time >= this.trace.ends) {
      this.pause();
    } else {
      this.draw();
      requestAnimationFrame(later => this.frame(later));
    }
  }

  goTo(time) {
    this.playing = false;
    this.steppedAt = 0;
    this.time = time;
    this.draw();
  }

  /** What happened in a step flies, though time stands still. */
  stepTo(time) {
    const forward = time > this.time;
    this.goTo(time);
    if (!forward) return;
    this.steppedAt = performance.now();
    const fly = () => {
      if (this.steppedAt && !this.playing && performance.now() - this.steppedAt < FLIGHT / 1000) {
        this.draw();
        requestAnimationFrame(fly);
      } else {
        this.steppedAt = 0;
        this.draw();
      }
    };
    fly();
  }

  skip() {
    const playing = this.playing;
    this.goTo(Math.max(this.time, this.trace.nextChange(this.time) - 200000));
    if (playing) this.toggle();
  }

  look(actor) {
    this.looked = actor;
    this.line = -1;
    const sources = this.trace.actors.length === 0 ? [] : this.trace.sources.filter(source => source.role === this.trace.actors[actor].role);
    const source = sources.find(each => each.language === "java") || sources[0];
    const list = element("ol");
    if (source) {
      list.start = source.firstLine;
      source.text.split("\n").forEach((text, i) => {
        const line = element("li", "", text || " ");
        line.value = source.firstLine + i;
        list.append(line);
      });
    }
    byId("program").replaceChildren(...source ? [element("h3", "", this.trace.actors[actor].name, element("span", "quiet", source.file)), list] : []);
    this.draw();
  }

  speak(language) {
    this.language = document.documentElement.lang = language;
    this.words = this.allWords[language];
    const words = this.words;
    byId("language").textContent = language === "de" ? "English" : "Deutsch";
    byId("language").lang = language === "de" ? "en" : "de";
    byId("title").textContent = this.trace.title || words.title || "Interleave";
    byId("about").textContent = [this.trace.author, this.trace.recorded, this.trace.every > 1 ? words["page.sampled"].replace("{0}", this.trace.every) : ""].filter(Boolean).join(" · ");
    byId("notes").textContent = [this.trace.notes, words.summary].filter(Boolean).join("\n\n");
    for (const id of ["back", "step", "skip"]) byId(id).textContent = words["page." + id];
    for (const id of ["first", "last", "scrub", "lanes"]) byId(id).setAttribute("aria-label", words["page." + id]);
    byId("speedName").textContent = words["page.speed"];
    this.markers.speak(words);
    this.result();
    this.draw();
  }

  result() {
    const result = this.trace.result;
    if (!result) return;
    const words = this.words;
    byId("result").replaceChildren(element("h3", "", words["page.result"]), element("dl", "", ...result.rows.flatMap(([name, value]) =>
        [element("dt", "", words["result." + name] || name), element("dd", name === result.decisive ? result.verdict : "", value)])),
        element("p", "", words["verdict." + result.verdict] || ""));
  }

  draw() {
    const {trace, time, words} = this;
    if (!words) return;
    const moment = trace.momentAt(time);
    this.cards.forEach(card => card.show(trace, moment, time, words));
    this.frames.forEach(frame => frame.show(trace, moment, words));
    const after = this.steppedAt ? (performance.now() - this.steppedAt) * 1000 : 0;
    this.air.show(trace, moment, time, after, this.cards, this.frames);
    this.lanes.follow(time);
    this.lanes.draw(time);
    this.markers.place(this.lanes);
    byId("scrub").value = time;
    byId("scrub").setAttribute("aria-valuetext", clockText(time));
    byId("result").hidden = !trace.result || time < trace.ends;
    const silence = trace.nextChange(time) - time > SILENCE && time < trace.ends;
    byId("skip").hidden = !silence;
    set(byId("play"), words[this.playing ? "page.pause" : "page.play"]);
    set(byId("clock"), `${clockText(time)} / ${clockText(trace.ends)}`);
    this.showLine(moment);
    if (!this.playing) set(byId("live"), `${clockText(time)}. ` + this.cards.filter(card => !card.node.hidden).map(card => `${card.actor.name}: ${card.badge.textContent}`).join("; "));
  }

  showLine(moment) {
    const line = this.trace.get(`a${this.looked}.line`, moment) || 0;
    if (line === this.line) return;
    this.line = line;
    for (const item of byId("program").querySelectorAll("li")) {
      item.classList.toggle("here", item.value === line);
      if (item.value === line) item.scrollIntoView({block: "nearest"});
    }
  }
}


const ready = unpack(byId("data").textContent).then(trace => {
  window.player = new Player(trace, JSON.parse(byId("words").textContent));
  document.documentElement.dataset.interactive = performance.now().toFixed(0);
}, failure => {
  byId("title").textContent = failure.message === "old"
      ? "This browser is too old for this page (it has no DecompressionStream): one of 2023 or later can play it."
      : "This page is damaged: " + failure.message;
});
