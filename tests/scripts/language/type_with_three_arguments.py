# type() with three arguments, and its errors.
X=type('X',(object,),{'a':1,'m':lambda s: s.a}); print(X, X().m(), X.__bases__, X.__qualname__)
for args in ["('X',)","('X',1,{})","(1,(),{})","('X',(1,),{})","('X',(),[])","('X',(int,str),{})","('X',(bool,),{})","('a\\0b',(),{})","()", "('X',(int,int),{})","('X',(type(None),),{})"]:
    try: print(eval('type'+args))
    except Exception as e: print(type(e).__name__, e)
