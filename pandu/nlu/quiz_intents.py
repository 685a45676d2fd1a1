"""Names of the intents that teach answers to the quiz: QUIZ_ANSWER with a level of the scale, with "unclear", or with "none"."""

QUIZ_ANSWER = "quiz_answer_"
NO_QUIZ_ANSWER = QUIZ_ANSWER + "none"
