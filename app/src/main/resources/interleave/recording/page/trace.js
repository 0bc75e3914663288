/* What was recorded. Each track is a number or a word that changes at some moments: its value at any moment is found by
   halving, so that one can go anywhere, forward or back, at the same cost. */
class Track {
  constructor([gaps, values]) {
    this.at = sums(gaps);
    this.values = values;
  }

  /** The value at a moment; undefined before the first. */
  get(moment) {
    return this.values[lastNotAfter(this.at, moment)];
  }
}

function sums(gaps) {
  let sum = 0;
  return Float64Array.from(gaps, gap => sum += gap);
}

/** The index of the last element that is not greater; -1 if all are. The array ascends. */
function lastNotAfter(array, value) {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (array[middle] <= value) low = middle + 1; else high = middle;
  }
  return low - 1;
}

class Trace {
  constructor(data) {
    Object.assign(this, data.about);
    this.times = sums(data.moments);
    this.steps = sums(data.steps);
    this.tracks = new Map(Object.entries(data.tracks).map(([name, track]) => [name, new Track(track)]));
    this.moves = data.moves;
    this.moves.at = sums(data.moves.at);
    this.ends = Math.max(1, this.times.length ? this.times[this.times.length - 1] : 1);
  }

  /** The moment (what has happened, in how many changes) at a time in microseconds. */
  momentAt(time) {
    return lastNotAfter(this.times, time);
  }

  get(name, moment) {
    const track = this.tracks.get(name);
    return track && track.get(moment);
  }

  /** The time of the operation after this one, or before it; the end or the beginning where there is none. */
  nextStep(time) {
    let i = lastNotAfter(this.steps, this.momentAt(time)) + 1;
    while (i < this.steps.length && this.times[this.steps[i]] <= time) i++;
    return i < this.steps.length ? this.times[this.steps[i]] : this.ends;
  }

  previousStep(time) {
    let i = lastNotAfter(this.steps, this.momentAt(time));
    while (i >= 0 && this.times[this.steps[i]] >= time) i--;
    return i >= 0 ? this.times[this.steps[i]] : 0;
  }

  /** When something happens next. */
  nextChange(time) {
    const next = this.momentAt(time) + 1;
    return next < this.times.length ? this.times[next] : this.ends;
  }
}

async function unpack(text) {
  if (typeof DecompressionStream === "undefined") throw new Error("old");
  const packed = Uint8Array.from(atob(text.trim()), letter => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Trace(JSON.parse(await new Response(stream).text()));
}

function clockText(micros) {
  const seconds = Math.max(0, micros) / 1e6;
  return String(Math.floor(seconds / 60)).padStart(2, "0") + ":" + (seconds % 60).toFixed(3).padStart(6, "0");
}
