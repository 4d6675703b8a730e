# Notes and multi-line messages under an uncaught exception.
class Strange(Exception):
    def __str__(self):
        return 'line one\nline two'


error = Strange()
error.add_note('a note')
error.add_note('two lines\nof a note')
raise error
