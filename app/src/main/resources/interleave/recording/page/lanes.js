/* The timeline: a lane for each actor, told apart by pattern as well as by colour; the wheel looks closer. */
const LANE = 26;
const NAMES = 120;

class Lanes {
  constructor(canvas, trace) {
    this.canvas = canvas;
    this.trace = trace;
    this.from = 0;
    this.to = trace.ends;
  }

  zoom(factor, around) {
    const length = Math.min(this.trace.ends, Math.max(1000, (this.to - this.from) * factor));
    const share = (around - this.from) / (this.to - this.from);
    this.from = Math.max(0, Math.min(this.trace.ends - length, around - share * length));
    this.to = this.from + length;
  }

  /** Keeps a time in sight. */
  follow(time) {
    const length = this.to - this.from;
    if (time < this.from || time > this.to) {
      this.from = Math.max(0, Math.min(this.trace.ends - length, time - length / 4));
      this.to = this.from + length;
    }
  }

  timeAt(x) {
    return this.from + Math.max(0, x - NAMES) / (this.width - NAMES) * (this.to - this.from);
  }

  xOf(time) {
    return NAMES + (time - this.from) / (this.to - this.from) * (this.width - NAMES);
  }

  draw(time) {
    const dense = devicePixelRatio || 1;
    this.width = this.canvas.clientWidth;
    const height = this.trace.actors.length * LANE + 16;
    this.canvas.style.height = height + "px";
    if (this.canvas.width !== Math.round(this.width * dense) || this.canvas.height !== Math.round(height * dense)) {
      this.canvas.width = Math.round(this.width * dense);
      this.canvas.height = Math.round(height * dense);
    }
    const to = this.canvas.getContext("2d");
    to.setTransform(dense, 0, 0, dense, 0, 0);
    to.clearRect(0, 0, this.width, height);
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue("--il-" + name).trim();
    to.font = "13px system-ui, sans-serif";
    this.trace.actors.forEach((actor, i) => {
      to.fillStyle = colour("ink");
      to.fillText(actor.name, 4, 14 + i * LANE + 13, NAMES - 12);
      this.lane(to, i, 14 + i * LANE, colour);
    });
    for (const marker of this.trace.markers) this.line(to, marker.time, height, colour("amber"), [4, 3]);
    this.line(to, time, height, colour("orange"), []);
  }

  line(to, time, height, colour, dash) {
    if (time < this.from || time > this.to) return;
    const x = this.xOf(time);
    to.strokeStyle = colour;
    to.lineWidth = 2;
    to.setLineDash(dash);
    to.beginPath();
    to.moveTo(x, 0);
    to.lineTo(x, height);
    to.stroke();
    to.setLineDash([]);
  }

  /** Spans that are too short for a pixel are not drawn one by one. */
  lane(to, actor, y, colour) {
    const track = this.trace.tracks.get(`a${actor}.activity`);
    if (!track) return;
    const times = this.trace.times;
    let i = Math.max(0, lastNotAfter(track.at, this.trace.momentAt(this.from)));
    let drawnTo = NAMES;
    while (i < track.at.length && times[track.at[i]] <= this.to) {
      const end = i + 1 < track.at.length ? times[track.at[i + 1]] : this.trace.ends;
      const x = Math.max(drawnTo, this.xOf(times[track.at[i]]));
      const width = Math.min(this.width, this.xOf(end)) - x;
      if (width >= 0.5) {
        this.span(to, track.values[i], x, y, width, colour);
        drawnTo = x + width;
      }
      i++;
    }
  }

  span(to, activity, x, y, width, colour) {
    const hue = {running: "blue", held: "violet", blocked: "orange", stopped: "grey"}[activity];
    if (!hue) return;
    to.fillStyle = colour(hue + (activity === "running" ? "" : "-tint"));
    to.fillRect(x, y, width, LANE - 8);
    if (activity === "running") return;
    to.save();
    to.beginPath();
    to.rect(x, y, width, LANE - 8);
    to.clip();
    to.fillStyle = to.strokeStyle = colour(hue);
    to.lineWidth = 2;
    to.beginPath();
    if (activity === "held") {
      for (let dot = Math.ceil(x / 6) * 6; dot < x + width; dot += 6) to.rect(dot, y + 8, 2, 2);
      to.fill();
    } else {
      const lean = activity === "blocked" ? LANE : 0;
      for (let stroke = Math.floor(x / 7) * 7 - LANE; stroke < x + width; stroke += 7) {
        to.moveTo(stroke, y + LANE);
        to.lineTo(stroke + lean, y);
      }
      to.stroke();
    }
    to.restore();
  }
}
