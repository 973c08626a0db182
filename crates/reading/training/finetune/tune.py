"""Tunes all twelve layers: on every author but the held-out ones, then on whole mails; last on the held-out ones too."""
from encoder import *
P={k:jnp.asarray(v) for k,v in P.items()}
of=lambda names: np.isin(files,names)
share=np.random.default_rng(5).random(len(files))
P=fit(P,tr,1,2.5e-4,'all')
P=fit(P,np.where(~of(hold)&(of(whole)|(share<.15)))[0],1,2e-4,'whole mails')
lg=score(P,te); print('held-out mAP',np.nanmean([aps(Y[te,j],lg[:,j]) for j in range(K) if Y[te,j].any()]),flush=True)
save(P,'unseen')
P=fit(P,np.where(of(hold)|(of(whole)&(share<.3))|(share<.05))[0],1,1e-4,'held-out')
save(P,'tuned')
