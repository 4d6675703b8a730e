# Queues and locks, as far as one thread can use them.
import queue, threading


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


q = queue.Queue(2)
q.put(1)
q.put('b')
print(q.qsize(), q.full(), q.empty(), q.maxsize)
t(lambda: q.put(3, block=False))
t(lambda: q.put_nowait(3))
t(lambda: q.put(3, timeout=-1))
print(q.get(), q.get())
t(lambda: q.get_nowait())
t(lambda: q.get(block=False))
q.task_done()
q.task_done()
t(q.task_done)
q.join()
l = queue.LifoQueue()
l.put(1)
l.put(2)
print(l.get(), l.get(), l.empty())
p = queue.PriorityQueue()
for x in (5, 1, 3):
    p.put(x)
print([p.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put('x')
print(s.qsize(), s.get(), s.empty())
t(s.get_nowait)
print(queue.Empty.__mro__[1], issubclass(queue.Full, Exception))
lock = threading.Lock()
print(lock.acquire(), lock.locked(), lock.acquire(blocking=False), lock.release(), lock.locked())
t(lock.release)
with lock:
    print(lock.locked())
r = threading.RLock()
with r:
    with r:
        print('twice')
t(r.release)
e = threading.Event()
print(e.is_set(), e.set(), e.is_set(), e.wait(), e.clear(), e.wait(0))
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
print(threading.active_count(), threading.current_thread().is_alive())
print(threading.current_thread().daemon)
d = threading.local()
d.x = 5
print(d.x, d.__dict__)
s = threading.Semaphore(1)
print(s.acquire(), s.acquire(blocking=False))
s.release()
b = threading.BoundedSemaphore(1)
t(b.release)


class MyThread(threading.Thread):

    def run(self):
        print('run', self.name)


MyThread(name='T').run()
threading.Thread(target=print, args=('called',)).run()
