/** One short, soft tone. */

const HERTZ = 660;
const SECONDS = 0.12;
const VOLUME = 0.08;

let audio: AudioContext | undefined;

/** Browsers play nothing before the page was touched: then this is silent. */
export const blip = (): void => {
  audio ??= new AudioContext();
  void audio.resume();
  const { currentTime: now, destination } = audio;
  const tone = new OscillatorNode(audio, { frequency: HERTZ });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.linearRampToValueAtTime(VOLUME, now + 0.01);
  volume.gain.linearRampToValueAtTime(0, now + SECONDS);
  tone.connect(volume).connect(destination);
  tone.start(now);
  tone.stop(now + SECONDS);
};
