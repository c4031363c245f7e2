#!/usr/bin/env python3
"""Annotates JSON Lines with Apache Spark on this machine: the recipe for a cluster, and what `run --spark` measures.

usage: spark.py ATTACHE INPUT OUTPUT --way pipe|pandas [--workers N] [--partitions N] [--die ID]

pipe: `rdd.pipe` hands each partition's lines to a worker and takes its lines; OUTPUT is a folder of JSON Lines.
pandas: `mapInPandas` gives data frames, the annotations as a column; OUTPUT is a folder of Parquet files.
--die makes the worker that meets this article die once; Spark then tries the partition again.
"""
import argparse
import json
import os
import subprocess
import threading
import time

from pyspark.sql import SparkSession


def annotate(worker, lines):
    """One worker for a partition, read while it is written to: nothing waits, and memory stays flat."""
    process = subprocess.Popen(worker, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def feed():
        with process.stdin:
            for line in lines:
                process.stdin.write(line.encode() + b"\n")

    threading.Thread(target=feed, daemon=True).start()
    for line in process.stdout:
        yield line.decode().removesuffix("\n")
    if process.wait() not in (0, 1):  # 1: a line was no article, which the output says
        raise RuntimeError(f"attache: status {process.returncode}")


def main():
    arguments = argparse.ArgumentParser()
    for name in ["attache", "input", "output"]:
        arguments.add_argument(name)
    arguments.add_argument("--way", choices=["pipe", "pandas"], required=True)
    arguments.add_argument("--workers", type=int, default=2)
    arguments.add_argument("--partitions", type=int, default=16)
    arguments.add_argument("--die")
    options = arguments.parse_args()
    here = os.path.dirname(os.path.abspath(__file__))
    worker = [options.attache, "annotate", "--from", "jsonl", "--to", "jsonl"]
    if options.die:
        worker = [os.path.join(here, "mortal"), options.die, options.output + ".died", *worker]

    spark = (SparkSession.builder.master(f"local[{options.workers},3]").appName("attache")
             .config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
             .config("spark.driver.bindAddress", "127.0.0.1").getOrCreate())
    spark.sparkContext.setLogLevel("OFF")
    start = time.monotonic()
    if options.way == "pipe":
        lines = spark.sparkContext.textFile("file://" + os.path.abspath(options.input), options.partitions)
        # checkCode: a worker that fails fails its task, which Spark then does again.
        lines.pipe(" ".join(worker), checkCode=True).saveAsTextFile("file://" + os.path.abspath(options.output))
    else:
        import pandas

        def run(frames):
            for frame in frames:
                lines = [json.dumps({"id": i, "text": t, "date": d}) for i, t, d in zip(frame.id, frame.text, frame.date)]
                yield pandas.DataFrame({"id": frame.id, "annotations": list(annotate(worker, lines))})

        articles = spark.read.schema("id string, text string, date string").json(options.input)
        articles = articles.repartitionByRange(options.partitions, "id")
        articles.mapInPandas(run, "id string, annotations string").write.parquet(options.output)
    count = sum(1 for _ in open(options.input, "rb"))
    seconds = time.monotonic() - start
    print(f"{options.way}, {options.workers} workers: {count} articles in {seconds:.1f} s, {count / seconds:.0f} articles/s")
    spark.stop()


if __name__ == "__main__":
    main()
