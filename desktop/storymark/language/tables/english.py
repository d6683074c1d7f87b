"""English words that the sentence rules ask for; without final full stop, in lower case."""

from storymark.language.tables.wordlist import words

TITLES = words("""
    mr mrs ms messrs mme mlle dr drs prof st ste gen sen rep gov lt col capt cpt cmdr sgt maj adm brig cpl
    pvt rev hon pres supt det insp fr br sr.dr mx mt ft dr.med hr frau
""")
"""Written before a name: never the end of a sentence when a name follows."""

CLEAR_TITLES = words("mr mrs ms dr prof")
"""Of these, those that no word looks like, for text without capitals."""

REFERENCES = words("""
    no nos fig figs p pp vol vols sec secs ch chs art arts eq eqs par para ex ver pt nr op cl col ln apt
    rm bldg ext tel
""")
"""Written before a number."""

NEVER_END = words("""
    vs v e.g eg i.e ie viz cf approx ca resp incl excl eds ed ibid op.cit p.s ps asst assoc
""")
"""Followed by what they refer to."""

MONTHS = words("jan feb mar apr jun jul aug sep sept oct nov dec")
DAYS = words("mon tue tues wed thu thur thurs fri sat sun")

MAY_END = words("""
    etc inc ltd co corp bros llc plc jr sr esq u.s u.k u.n u.s.a e.u d.c l.a n.y b.c a.d a.m p.m am pm
    ph.d m.d b.a m.a b.sc m.sc d.d.s j.d r.n hrs hr min mins secs lb lbs oz ft in yd yds mi km kg cm mm
    ave blvd rd hwy sq al et.al dept univ govt intl natl est dist misc
""")
"""Abbreviations that may close a sentence: they do when the next word begins one."""

OFTEN_END = words("etc a.m p.m am pm ph.d m.d b.a m.a b.c a.d et.al")
"""Of these, those before a capital close it unless a name is what they stand before."""

STARTERS = words("""
    the a an this that these those it its he she they we you i his her their our your my there here what
    when where who why how which while if but and or so yet because since although though after before as
    at by for from in into of on to with without then thus however moreover therefore also not no yes
    please let many most some all any each every another other both few several such more one two is are
    was were do does did can could will would should may might have has had be been now today yesterday
    tomorrow meanwhile nobody nothing everyone everything someone something
""")
"""Words that begin a sentence far more often than they go on after an abbreviation."""

SAYING = words("""
    said say says thought asked ask asks replied reply replies answered answers shouted shouts cried cries
    whispered whispers yelled yells called added adds explained explains told tells exclaimed exclaims
    muttered mutters murmured murmurs screamed screams remarked remarks noted notes insisted insists
    admitted admits agreed agrees warned warns begged begs demanded demands declared declares announced
    announces continued continues concluded concludes observed observes recalled recalls suggested
    suggests complained complains joked jokes sighed sighs gasped gasps snapped snaps growled growls
    responded responds wrote writes stated states claimed claims confirmed confirms repeated repeats
""")
"""Verbs of saying in the forms of a report."""

QUOTE_TIES = words("and or but was is are were to of in on for with as has had that which who")
"""Words that carry a sentence on after a quotation in text without capitals."""

NEEDS_MORE = words("""
    and or but the a an of to in on at by for with from as is are was were be been than because if while
    that which who whom whose my your his her its our their not very so just
""")
"""Words that ask for more: before an ellipsis they show that the sentence goes on after the pause."""

CANNOT_BEGIN = words("and or but of to than is are was were be been that which who whom whose")
"""Words that carry a sentence on after an ellipsis in text without capitals."""

LABEL_NOUNS = words("""
    vitamin group class grade type plan section part block level schedule exhibit appendix hepatitis
""")
"""Nouns whose kind is a letter."""

LIST_WORDS = words("article section chapter part step lesson figure table item rule act scene")
"""Words before the number of a heading."""

DENIALS = words("not never nobody no none nothing didn't doesn't don't hasn't hadn't wasn't without")
"""Words that deny what the verb after them says."""
