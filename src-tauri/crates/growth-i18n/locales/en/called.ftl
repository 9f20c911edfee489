### What businesses call their customers. The texts say “customer”; for a kind of business that is named
### here they say its own word, form for form. What must stay as it is stands in {"quotes"}.

called-as_written = {"customer|customers"}
called-education = {"student|students"}
called-marketplace = {"buyer|buyers"}
called-mobile_app = {"user|users"}
called-shop = {"customer|customers"}
called-subscription = {"subscriber|subscribers"}
