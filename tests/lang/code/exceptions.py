def handle(a):
    try:
        a()
    except ValueError:
        b = 1
    except (KeyError, TypeError) as e:
        print(e)
        return e
    except:
        raise
    else:
        b = 2
    finally:
        done()
    try:
        raise a
    except a as error:
        raise RuntimeError from error
    return b


def nested():
    while True:
        try:
            try:
                return 1
            finally:
                inner()
        except OSError:
            break
        finally:
            if outer():
                continue
            else:
                return 2
