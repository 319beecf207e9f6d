"""How fast it is: every row of the product's table that exists so far, measured on the whole path.

Run by `make bench`. Prints a table, and writes `build/bench.json`: a list of objects with `what`,
`size`, `cpu_median`, `cpu_p95`, `wall_median`, `wall_p95` (milliseconds; megabytes for memory) and
`n`. CPU is that of the whole process. On a shared machine the CPU figures decide.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
HERE = Path(__file__).parent
MEMORY_DISK = Path("/dev/shm")  # noqa: S108 - keeps the disk’s fsync out

LIMITS = {
    ("start", "shell"): 450, ("start", "3K"): 900,
    ("open", "3K"): 50, ("open", "100K"): 80, ("open", "1M"): 150, ("open", "1M1P"): 150,
    **{("label", size): 16 for size in ("3K", "100K", "1M", "1M1P")},
    **{("scroll", size): 8 for size in ("3K", "100K", "1M", "1M1P")},
    ("next", "3K"): 50, ("import", "corpus"): 12_000, ("verify", "corpus"): 20_000,
    ("search", "corpus"): 100, ("memory", "1M"): 60,
}  # fmt: skip
# The rows that `bench.json` has; the table shows some more beside them.
WHAT = {
    "start", "open", "label", "scroll", "next", "import", "export", "verify", "search", "memory",
}  # fmt: skip
# Rows whose 95th percentile is what the table limits; for the others it is the median.
BY_P95 = {"label", "scroll"}


class Row(NamedTuple):
    """One line of the table."""

    what: str
    size: str
    cpu_median: float
    cpu_p95: float
    wall_median: float
    wall_p95: float
    n: int


def percentile(values: list[float], share: float) -> float:
    """The value below which that share lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def row(what: str, size: str, times: list[tuple[float, float]]) -> Row:
    """A row out of (cpu, wall) seconds."""
    cpu, wall = ([pair[n] * 1000 for pair in times] for n in (0, 1))
    return Row(
        what, size, statistics.median(cpu), percentile(cpu, 0.95),
        statistics.median(wall), percentile(wall, 0.95), len(times),
    )  # fmt: skip


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """CPU and wall seconds of some work."""
    cpu, wall = time.process_time(), time.perf_counter()
    work()
    return time.process_time() - cpu, time.perf_counter() - wall


def child(script: str, *arguments: str) -> dict[str, Any]:
    """Run one of the scripts beside this in a process of its own; it prints JSON."""
    done = subprocess.run(
        [sys.executable, str(HERE / script), *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode != 0:
        sys.exit(f"{script} {' '.join(arguments)} failed:\n{done.stderr}")
    return json.loads(done.stdout.strip().split("\n")[-1])


def rows(folder: Path, articles: int) -> Iterator[Row]:
    """All rows, one after the other, each printed as it comes."""
    made = child("make.py", str(folder), str(articles))
    starts = [child("window.py", "start", made["3K"]) for _ in range(7)]
    yield row("start", "shell", [tuple(s["shell"]) for s in starts])
    yield row("start", "3K", [tuple(s["article"]) for s in starts])
    for size in ("3K", "100K", "1M", "1M1P"):
        said = child("window.py", "article", made[size])
        for what in ("open", "label", "scroll"):
            yield row(what, size, [tuple(pair) for pair in said[what]])
        if size == "1M":
            yield Row("memory", size, said["mb"], said["mb"], said["mb"], said["mb"], 1)
    yield row("next", "3K", [tuple(p) for p in child("window.py", "next", made["few"])["next"]])
    on_disk = child("window.py", "article", made["disk"])
    yield row("label (on disk)", "3K", [tuple(pair) for pair in on_disk["label"]])
    yield from corpus_rows(folder, made)


def corpus_rows(folder: Path, made: dict[str, str]) -> Iterator[Row]:
    """Import, export, verify, search on the whole corpus, and memory as it grows."""
    whole = child("corpus_work.py", str(folder), made["corpus"])
    for what in ("import", "index", "export", "verify", "spaCy loop"):
        yield row(what, "corpus", [tuple(whole[what])])
    yield row("search", "corpus", [tuple(pair) for pair in whole["search"]])
    small = child("corpus_work.py", str(folder), made["fifth"])
    for what in ("import", "export"):
        for name, said in (("corpus", whole), ("fifth", small)):
            mb = said[f"{what} mb"]
            yield Row(f"memory ({what})", name, mb, mb, mb, mb, 1)
    mb = max(whole["import mb"], whole["export mb"])
    yield Row("memory", "corpus", mb, mb, mb, mb, 1)


def shown(line: Row) -> str:
    """A line of the table, with the limit and whether it is kept."""
    limit = LIMITS.get((line.what, line.size))
    value = line.cpu_p95 if line.what in BY_P95 else line.cpu_median
    kept = "" if limit is None else ("ok" if value <= limit else "OVER")
    numbers = (
        f"{line.cpu_median:10.1f}{line.cpu_p95:10.1f}{line.wall_median:10.1f}{line.wall_p95:10.1f}"
    )
    return f"{line.what:16}{line.size:8}{numbers}{line.n:6}   {limit or '':>6} {kept}"


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="the size of the corpus")
    articles = parser.parse_args().articles
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    base = MEMORY_DISK if MEMORY_DISK.is_dir() else Path(tempfile.gettempdir())
    folder = Path(tempfile.mkdtemp(prefix="kutip-bench-", dir=base))
    os.environ["KUTIP_STATE"] = os.environ["KUTIP_CONFIG"] = str(folder / "state")
    print(f"load {os.getloadavg()}, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    print(
        f"{'what':16}{'size':8}{'cpu med':>10}{'p95':>10}{'wall med':>10}{'p95':>10}{'n':>6} limit"
    )
    measured = []
    try:
        for line in rows(folder, articles):
            measured.append(line)
            print(shown(line), flush=True)
    finally:
        shutil.rmtree(folder)
    out = ROOT / "build" / "bench.json"
    out.parent.mkdir(exist_ok=True)
    told = [line._asdict() for line in measured if line.what in WHAT]
    out.write_text(json.dumps(told, indent=1) + "\n")
    print(f"load {os.getloadavg()}; written to {out.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
