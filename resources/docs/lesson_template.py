"""The title of the lesson

What one understands who has gone through it.
"""
# refscope: lesson


class Thing:
    pass


thing = Thing()
#: A name holds the object. Its count is {count thing}.
#: look: thing
#: ask: count thing

other = thing
#: Two names hold it now. How comments like this one are written says
#: Help > Writing Lessons; F5 runs what you have typed.
#: look: thing
