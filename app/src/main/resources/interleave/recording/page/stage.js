/* The stage: a card for each actor, a frame for each object, and what goes and what ties between them. All of it is a
   function of the moment and the time. */
const ACCENTS = ["blue", "green", "plum", "teal", "amber", "indigo"];
const FLIGHT = 700000;

function element(kind, className, ...inside) {
  const made = document.createElement(kind);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

function drawn(kind, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", kind);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function set(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

class ActorCard {
  constructor(actor, index) {
    this.actor = actor;
    this.index = index;
    this.pid = element("span", "quiet");
    this.badge = element("span", "badge");
    this.register = element("b", "number");
    this.count = element("p", "quiet");
    this.detail = element("p", "detail");
    this.node = element("article", "actor", element("h2", "", element("span", "", actor.name), this.pid),
        element("p", "", this.badge, this.register), this.count, this.detail);
    this.node.style.setProperty("--accent", `var(--il-${ACCENTS[index % ACCENTS.length]})`);
    this.node.tabIndex = 0;
  }

  show(trace, moment, time, words) {
    const get = name => trace.get(`a${this.index}.${name}`, moment);
    this.node.hidden = !get("on");
    const activity = get("activity") || "starting";
    this.activity = activity;
    this.object = get("object");
    this.node.dataset.activity = activity;
    const seconds = ((time - (get("since") || 0)) / 1e6).toFixed(1);
    const operation = get("operation");
    set(this.badge, (words["activity." + activity] || activity)
        + (activity === "held" && operation ? ` · ${operation}` : activity === "blocked" ? ` ${seconds} s` : ""));
    set(this.pid, get("pid") ? "PID " + get("pid") : "");
    set(this.register, get("register") ?? "");
    set(this.count, `${get("count") || 0} ${words["page.operations"]}`);
    set(this.detail, get("detail") || get("last") || "");
  }
}

class ObjectFrame {
  constructor(object, index, actors) {
    this.object = object;
    this.index = index;
    this.actors = actors;
    this.body = element("div", "body");
    this.source = element("span", "source");
    this.note = element("span", "quiet");
    this.name = element("span", "");
    this.node = element("article", "object " + object.kind + " " + object.form, element("h2", "", this.name, element("span", "quiet", object.systemName)),
        this.body, element("p", "", this.source, " ", this.note));
    this.shown = "";
  }

  show(trace, moment, words) {
    const get = name => trace.get(`o${this.index}.${name}`, moment);
    set(this.name, words["object." + this.object.name] || this.object.name);
    const source = get("source") || "inferred";
    this.source.dataset.source = source;
    set(this.source, words["page.source." + source]);
    set(this.note, get("gone") ? words["page.gone"] : "");
    this.holders = get("holders") ? get("holders").split(",") : [];
    const now = JSON.stringify([words["page.waiting"], this.object.parts.map((_, i) => get("v" + i)),
      ...["waiters", "holders", "messages", "in", "out", "items", "capacity", "writers", "readers",
        "there", "maker", "users", "contents", "mapped"].map(get)]);
    if (now === this.shown) return;
    this.shown = now;
    this.body.replaceChildren(...this.parts(get, words));
    if (get("waiters")) this.body.append(this.people("waiters", words["page.waiting"], get("waiters")));
    for (const [kind, word] of [["holders", "holds"], ["writers", "writers"], ["readers", "readers"]]) {
      if (get(kind)) this.body.append(this.people(kind, words["page." + word], get(kind)));
    }
  }

  parts(get, words) {
    switch (this.object.form) {
      case "name": return [this.fate(get, words)];
      case "ring": return [ring(this.object.parts.length - 2, get, words)];
      case "pages": return [pages(this.contents(get("contents") || "", words), get("mapped") || "", this.actors)];
      case "bytes": return [cells(this.object.parts, name => hexadecimal(get(name)))];
    }
    switch (this.object.kind) {
      case "semaphore": case "sysv-semaphores": return [bag(get("v0"))];
      case "queue": case "sysv-queue": return [lane(get("messages") || "", get("v0") || 0, this.object.depth)];
      case "file-lock": return [element("b", "value", get("holders") ? "●" : "○")];
      case "pipe": case "fifo": return [tube(get("v0") || 0, get("capacity") || 0)];
      default: return [cells(this.object.parts, get)];
    }
  }

  /** Of shared memory its size and links, of a file what each page begins with. */
  contents(numbers, words) {
    const [size, links] = numbers.split(" ");
    return this.object.kind === "shared-memory" && numbers ? words["page.size"].replace("{0}", size).replace("{1}", links) : numbers;
  }

  /** Whether it is there, and who has it or has left it. */
  fate(get, words) {
    const there = get("there");
    const users = (get("users") || "").split(",").filter(who => who !== "");
    this.node.dataset.fate = !there ? "absent" : users.length ? "used" : "left";
    const maker = this.actors[get("maker")];
    return element("p", "", !there ? words["page.absent"] : users.length ? users.map(who => this.actors[who].name).join(", ")
        : maker ? words["page.left.by"].replace("{0}", maker.name) : words["page.left"]);
  }

  people(kind, word, list) {
    return element("p", kind, word + " ", ...list.split(",").map(who => {
      const chip = element("span", "chip", who.startsWith("*") ? who.slice(1) : this.actors[who].name);
      if (!who.startsWith("*")) chip.style.setProperty("--accent", `var(--il-${ACCENTS[who % ACCENTS.length]})`);
      return chip;
    }));
  }
}

class Air {
  constructor(svg, stage) {
    this.svg = svg;
    this.stage = stage;
  }

  /** @param after microseconds that have passed since the moment, while time stands still after a step */
  show(trace, moment, time, after, cards, frames) {
    const at = this.stage.getBoundingClientRect();
    this.svg.replaceChildren();
    for (const card of cards) {
      if (card.activity === "blocked" && frames[card.object] && !card.node.hidden) {
        this.curve(at, card.node, frames[card.object].node, "tie blocked");
      }
    }
    for (const frame of frames) {
      for (const who of frame.holders || []) {
        if (cards[who] && !cards[who].node.hidden) this.curve(at, cards[who].node, frame.node, "tie holds");
      }
    }
    const moves = trace.moves;
    const most = lastNotAfter(moves.at, moment);
    for (let i = most; i >= 0 && i > most - 24; i--) {
      const share = (time + after - trace.times[moves.at[i]]) / FLIGHT;
      if (share < 0 || share >= 1 || reducedMotion()) continue;
      const card = cards[moves.actor[i]];
      const frame = frames[moves.object[i]];
      if (card.node.hidden) continue;
      const path = moves.goesIn[i] ? this.curve(at, card.node, frame.node, "tie") : this.curve(at, frame.node, card.node, "tie");
      const place = path.getPointAtLength(path.getTotalLength() * share * share * (3 - 2 * share));
      const group = drawn("g", {class: "token", transform: `translate(${place.x} ${place.y})`, style: `--accent: var(--il-${ACCENTS[card.index % ACCENTS.length]})`});
      const text = drawn("text", {"text-anchor": "middle", dy: "0.35em"});
      text.textContent = moves.label[i];
      const width = Math.max(26, 14 + 9 * moves.label[i].length);
      group.append(drawn("rect", {x: -width / 2, y: -13, width, height: 26, rx: 13}), text);
      this.svg.append(group);
    }
  }

  curve(at, from, to, className) {
    const a = from.getBoundingClientRect();
    const b = to.getBoundingClientRect();
    const right = a.left + a.width / 2 < b.left + b.width / 2;
    const x1 = (right ? a.right : a.left) - at.left;
    const x2 = (right ? b.left : b.right) - at.left;
    const y1 = a.top + a.height / 2 - at.top;
    const y2 = b.top + b.height / 2 - at.top;
    const path = drawn("path", {class: className, d: `M${x1} ${y1} C${(x1 + x2) / 2} ${y1} ${(x1 + x2) / 2} ${y2} ${x2} ${y2}`});
    this.svg.append(path);
    return path;
  }
}

function reducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
