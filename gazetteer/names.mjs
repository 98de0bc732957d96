// How names are folded into keys. The engine's PlaceName.java does exactly the same; a test there looks up every shown name.

const FOLD = new Map(Object.entries({
  ø: 'o', đ: 'd', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ð: 'd', þ: 'th', ı: 'i', ə: 'a', ħ: 'h', ŋ: 'n', ŧ: 't',
}));
const WORD = new Map(Object.entries({ st: 'saint', ste: 'sainte', mt: 'mount', ft: 'fort' }));

/** The form under which a name is looked up: no case, no accents, no points or apostrophes, blanks for hyphens, "St." as "saint". */
export function key(name) {
  const folded = name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase()
    .replace(/['’‘`´ʻʼʿʾ′.]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[øđłßæœðþıəħŋŧ]/gu, c => FOLD.get(c))
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
  const words = folded.split(' ');
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words.map((w, i) => (i < words.length - 1 && WORD.get(w)) || w).join(' ');
}

const TYPE_AFTER = /[ -](Province|Governorate|Region|Oblast|oblast|Oblast'|Krai|Kray|State|Regional State|District|Department|Prefecture|County|Municipality|Republic|City|Division|Territory|Canton|Voivodeship|Emirate|Okrug|Autonomous Okrug|Autonomous Republic|Autonomous Oblast|Area|Raion|Rayon|Parish|Kommun|Kommune|Shi|ob)$/u;
const TYPE_BEFORE = /^(Province of|State of|Republic of|Federation of|Muhafazat|District of|County of|City of|Borough of|District|Département de|Provincia de|Provincia di|Departamento de)\s+/u;
const DIRECTION = new Set(('north south east west central northern southern eastern western upper lower inner outer middle new old capital federal ' +
  'national metropolitan red blue white black green coastal border lake river rivers bay delta plateau imperial island islands highland urban rural ' +
  'maritime mountain port center centre city town').split(' '));

/** A unit's name without the word for its kind ("Homs Governorate"), unless what is left says nothing ("Central District"). */
export function bareName(name) {
  const plain = name.replace(/\s*\(.*\)/u, '');
  const bare = plain.replace(TYPE_BEFORE, '').replace(TYPE_AFTER, '');
  return bare.length < 3 || DIRECTION.has(key(bare)) ? plain : bare;
}

const LATIN = /^[\p{Script=Latin}\p{M}\s'’‘`ʻʼ.\-–]+$/u;

/** Whether another name of a town can stand in English news: Latin letters, a capital first, and not a code such as "LON". */
export function isUsefulAlternate(name) {
  return name.length > 2 && LATIN.test(name) && /^['’‘`ʻʼ]?\p{Lu}/u.test(name) && !/^\p{Lu}{1,4}$/u.test(name);
}
