// Helpers that every script in a page has at hand.

function tidy(text) {
  return (text || "").replace(/\s+/g, " ").trim();
}

// What a citizen can read now.
function pageText() {
  return tidy(document.body ? document.body.innerText : "");
}

function isShown(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
}

// Scrolled to where a citizen has what they are about to use: not under the bar at the
// bottom, which the driver's own scrolling does not know.
function inView(element) {
  if (element) element.scrollIntoView({ block: "center", behavior: "instant" });
  return element;
}

// What can be pressed under a name: best the one with exactly this text, else one that
// begins with it. Under an id too; a box or a choice is pressed on its label, which
// covers it.
function pressable(name) {
  if (name.startsWith("#")) {
    const element = document.querySelector(name);
    return element && element.labels && element.labels[0] || element;
  }
  const all = [...document.querySelectorAll("a[href], button, label, summary")].filter(isShown);
  const text = (element) => tidy(element.innerText);
  return all.find((element) => text(element) === name)
    || all.find((element) => text(element).startsWith(name))
    || null;
}

// The field with an id, or with a label.
function field(name) {
  const label = [...document.querySelectorAll("label")].find((element) => tidy(element.innerText) === name);
  return document.getElementById(label ? label.htmlFor : name);
}

function setClock(milliseconds) {
  Date.now = () => milliseconds;
}
