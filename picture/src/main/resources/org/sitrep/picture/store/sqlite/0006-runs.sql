-- Which documents share which runs of words is found from the documents themselves.
DELETE FROM memory WHERE shelf = 1;
