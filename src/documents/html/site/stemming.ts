/**
 * How the search brings forms of a word together: lower case, «ё» as «е», and an ending taken off the words of Russian and
 * English that are long enough to have one. The longest ending wins; at least `least` letters of the word stay. The search
 * looks for words that begin with what is left, so that a light hand is enough.
 */
export const stemming = {
  least: 3,
  endings: [
    ..."иями ями ами иях ях ах ием ем ом иям ям ам ию ью ю ия ья я ии и ие ье е ей ой ий й ев ов еев а о у ы ь".split(
      " ",
    ),
    ..."ого его ому ему ыми ими ых их ым им ый ая яя ое ее ые ую юю".split(" "),
    ..."ешь ишь ет ит ем им ете ите ут ют ат ят ть ти л ла ло ли лся лась лось лись ется ится ются ятся аться иться ться".split(
      " ",
    ),
    ..."ing ed es s ies".split(" "),
  ].sort((a, b) => b.length - a.length),
} as const;
