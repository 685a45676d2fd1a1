"""Every number that the dialogue decides by, one a line: its unit, then what follows from it.

The unit "intent" is the confidence of one intent, "topic" that of all intents of a topic together, each from 0 to 1; "words" counts
the words of a message. Chosen on the development sets by `python -m benchmarks.choose_thresholds`, but ONE_CLAIM, LEANING_WORDS,
NAME_FROM, OUTSIDE_FROM and QUOTED_*, which were set by hand. Read as `thresholds.NAME`, never imported alone, so that it can vary them.
"""

# What the whole message asks
ANSWER_FROM = 0.30  # topic: it is answered; below, Pandu asks back
QUIZ_FROM = 0.36  # topic: the quiz begins; below, Pandu asks whether it is meant
CLARIFY_FROM = 0.12  # topic: Pandu asks back; below, it says that it did not understand
OUTSTANDING = 1.5  # times the next topic: a topic so much likelier is answered from CLARIFY_FROM on
OUTSIDE_SHARE = 0.4  # times the best topic: something outside is so likely that Pandu asks back
OPTION_FROM = 0.08  # topic: it is offered where Pandu asks back
SUBJECT_FROM = 0.45  # intent: a subject that the source is silent on is named in the reply
NAME_FROM = 0.40  # topic: what the source is silent on is named as it was read, not only by its words
DANGER_FROM = 0.50  # intent: somebody is in danger, which goes before everything else ...
DISTRESS_TURNS = 4  # messages: so long Pandu stays with somebody in danger
DANGER_IN_PART = 0.80  # intent: ... also where only a part of the message says so

# A part of the message
PART_FROM = 0.60  # intent: the part is a question of its own where the whole message may hold it ...
PART_SHARE = 0.01  # topic: ... at least so likely ...
SURE_PART = 0.65  # intent: ... or where it is as sure as that
ONE_CLAIM = 0.90  # topic: so sure, words that join make no second claim
SURELY_ONE = 0.95  # topic: so sure, a claim is one question, whatever its parts read as
ASIDE_PART = 0.90  # intent: it asks about Pandu itself
PART_BESIDE_COURTESY = 0.45  # intent: it is what is asked where the whole reads as a courtesy
BESIDE_GREETING = 0.20  # topic: it is what is asked where the best reading is a greeting

# A topic and the list it is a part of
WHOLE_BELOW = 0.50  # topic: a part less sure gives way to its list ...
NAMED_LIST_FROM = 0.50  # topic: the list of traits is asked for, whatever is told beside it
FAMILY_FROM = 0.15  # topic: ... where another of the list is as likely as that

# What leans on the last answer
UNSURE = 0.60  # topic: below, the message may mean what was said before
OUTSIDE_FROM = 0.40  # topic: in a conversation something is outside the job; below, the last answer may be meant
FOLLOW_FROM = 0.30  # topic: a wish for more or a repetition is followed
NAMED_PART_FROM = 0.05  # topic: a part of the list just shown is named beside the wish for more
NAMED_FROM = 0.20  # topic: a topic is named beside the wish to hear something again
LEANING_WORDS = 12  # words: at most, where it asks, and nothing is likelier than the topic that was spoken of last
SHORT_WORDS = 5  # words: at most, where the message leaves out what it is about
WISH_WORDS = 9  # words: at most, where it wants the last answer otherwise (shorter, simpler, doubted)
NAMING_WORDS = 3  # words: at least, where it names a part beside the wish for more

# How many at once
MOST_QUESTIONS = 2  # questions of one message that are answered
MOST_ITEMS = 2  # places in a list that are answered
MOST_NAMED = 2  # things of one question that the source does not have, named in the reply
QUOTED_WORDS = 8  # at most, of what somebody tells that is repeated in his own words ...
QUOTED_BESIDE = 5  # ... and beside traits of the profile
MOST_OPTIONS = 3  # topics offered where Pandu asks back
