// Types words into the search box and measures what each letter costs.
//
// A letter is an `input` event, as a keyboard on a phone sends it. Three parts are
// measured, one after the other:
// - the handlers of the event, until dispatchEvent returns;
// - what they left behind as microtasks, which is where the app searches and builds the
//   list: many turns of that queue, since waiting for a task would let a frame be painted
//   in between and count it, too;
// - style and layout of what they changed, forced by asking for a size.
// Painting is not in it: that is the compositor's, on another thread. Between two letters
// a frame goes by, so that no letter pays for another one.
const [words, pause, done] = arguments;
const field = document.getElementById("cari");
const nextTask = () =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(0);
  });
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const layout = () => document.body.getBoundingClientRect();

async function type(text) {
  await nextFrame();
  await nextTask();
  const start = performance.now();
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  const handled = performance.now();
  for (let turn = 0; turn < 100; turn += 1) await null;
  const built = performance.now();
  layout();
  const end = performance.now();
  return [end - start, handled - start, built - handled, end - built];
}

// The address follows the words some time after the last letter: what that costs.
async function costOfPause() {
  const start = performance.now();
  let longest = 0;
  while (performance.now() - start < pause) {
    const before = performance.now();
    await nextTask();
    layout();
    longest = Math.max(longest, performance.now() - before);
  }
  return longest;
}

(async () => {
  await type("");
  await costOfPause();
  const letters = [];
  for (let length = 1; length <= words.length; length += 1) letters.push(await type(words.slice(0, length)));
  done({ letters, pause: await costOfPause(), shown: document.querySelectorAll(".lk-results__item").length });
})();
