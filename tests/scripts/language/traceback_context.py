# An uncaught exception raised while another one was handled.
def clean_up(values):
    try:
        return values.pop()
    except IndexError:
        print('nothing to pop')
        values.missing_method()


clean_up([])
