"""Every number that the dialogue decides by, one a line: its unit, then what follows from it.

The unit "intent" is the confidence of one intent, "topic" that of all intents of a topic together, "level" that of one answer to
the quiz, each from 0 to 1; "words" counts the words of a message. Chosen by measurement or by hand on the unseen dialogues:
docs/decisions/0004-thresholds.md. Read as `thresholds.NAME`, never imported alone, so that benchmarks/choose_thresholds.py can vary them.
"""

# What the whole message asks
ANSWER_FROM = 0.30  # topic: it is answered; below, Pandu asks back
CLARIFY_FROM = 0.15  # topic: Pandu asks back; below, it says that it did not understand
OPTION_FROM = 0.08  # topic: it is offered where Pandu asks back
QUESTION_FROM = 0.60  # intent or topic: it is meant, whatever else could be read in the message
NOTE_BELOW = 0.65  # topic: what begins with agreement and asks nothing is only acknowledged
SUBJECT_FROM = 0.55  # intent: a subject that the source is silent on is named in the reply
START_FROM = 0.30  # intent: a quiz is meant, too, where the best reading is to stop one that is not open

DANGER_FROM = 0.50  # intent: somebody is in danger, which goes before everything else ...
DANGER_IN_PART = 0.80  # intent: ... also where only a part of the message says so

# A part of the message
PART_FROM = 0.60  # intent: the part may be a question of its own ...
ASIDE_PART = 0.90  # intent: ... from here where it asks about Pandu itself ...
PART_SHARE = 0.01  # topic: ... and the whole message must hold it at least so likely ...
SURE_PART = 0.65  # intent: ... unless the part alone is as sure as that
PART_BESIDE_COURTESY = 0.45  # intent: the part is what is asked where the whole reads as a courtesy
BESIDE_GREETING = 0.20  # topic: it is what is asked where the best reading is a greeting

# A topic and the list it is a part of
WHOLE_BELOW = 0.50  # topic: a part less sure gives way to its list ...
FAMILY_FROM = 0.15  # topic: ... where another of the list is as likely as that
FIT_BELOW = 0.65  # topic: who fits, less sure, gives way to the one trait that was told

# What leans on the last answer
UNSURE = 0.60  # intent: below, the message may mean what was said before
FOLLOW_FROM = 0.30  # intent: a wish for more, a place in the list or a repetition is followed
NAMED_PART_FROM = 0.05  # intent: a part of the list just shown is named beside the wish for more
NAMED_FROM = 0.20  # intent: a topic is named beside the wish to hear something again
DOUBT_BELOW = 0.30  # intent: a few words of doubt are on the last answer
SHORT_WORDS = 5  # words: at most, where the message is only what it wants of the last answer
DOUBT_WORDS = 6  # words: at most, where it only doubts
POINTING_WORDS = 7  # words: at most, where it names a place in the list though it reads as out of scope
WHICH_WORDS = 10  # words: at most, where it asks which of two
NAMING_WORDS = 3  # words: at least, where it names a part beside the wish for more

# The open quiz
STOP_FROM = 0.35  # intent: a wish to stop, where nothing else can be read in the message
AGAINST_ANSWER = 0.90  # intent: a wish to stop or a complaint, where the message could also be an answer
NO_ANSWER_FROM = 0.70  # level "none": the message is no answer, where it has the marks of a question ...
NO_ANSWER_UNASKED_FROM = 0.85  # level "none": ... and where it has none
SURE_LEVEL = 0.75  # level: it is an answer, whatever else the message may be
LEVEL_SHARE = 0.40  # level: share of the confidence of all levels, for one read in free words

# How many at once
MOST_QUESTIONS = 3  # questions of one message that are answered, together with the quiz's at most (docs/topics.md)
MOST_ITEMS = 2  # places in a list that are answered
MOST_OPTIONS = 3  # topics offered where Pandu asks back
