"""Complete training configurations, as `spacy init config` writes them, with the paths filled in.

They are kept as text, because spaCy's own builder needs seconds; a test holds them against it.
"""

from kutip.domain.errors import KutipError
from kutip.domain.i18n import QT_TRANSLATE_NOOP

_BASE = """\
# Run from this folder: python -m spacy train configs/{name}.cfg --output output/{name}

[paths]
train = "{train}"
dev = "{dev}"
vectors = null
init_tok2vec = null

[system]
gpu_allocator = null
seed = 0

[nlp]
lang = "{language}"
pipeline = ["tok2vec", "{component}"]
batch_size = 1000
disabled = []
before_creation = null
after_creation = null
after_pipeline_creation = null

[nlp.tokenizer]
@tokenizers = "spacy.Tokenizer.v1"

[nlp.vectors]
@vectors = "spacy.Vectors.v1"

[components]

[components.tok2vec]
factory = "tok2vec"

[components.tok2vec.model]
@architectures = "spacy.Tok2Vec.v2"

[components.tok2vec.model.embed]
@architectures = "spacy.MultiHashEmbed.v2"
width = ${{components.tok2vec.model.encode.width}}
attrs = ["NORM", "PREFIX", "SUFFIX", "SHAPE"]
rows = [5000, 1000, 2500, 2500]
include_static_vectors = false

[components.tok2vec.model.encode]
@architectures = "spacy.MaxoutWindowEncoder.v2"
width = 96
depth = 4
window_size = 1
maxout_pieces = 3

{pipe}
[components.{component}.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = ${{components.tok2vec.model.encode.width}}
upstream = "*"

[corpora]

[corpora.train]
@readers = "spacy.Corpus.v1"
path = ${{paths.train}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[corpora.dev]
@readers = "spacy.Corpus.v1"
path = ${{paths.dev}}
max_length = 0
gold_preproc = false
limit = 0
augmenter = null

[training]
dev_corpus = "corpora.dev"
train_corpus = "corpora.train"
seed = ${{system.seed}}
gpu_allocator = ${{system.gpu_allocator}}
dropout = 0.1
accumulate_gradient = 1
patience = 1600
max_epochs = 0
max_steps = 2000
eval_frequency = 200
frozen_components = []
annotating_components = []
before_to_disk = null
before_update = null

[training.optimizer]
@optimizers = "Adam.v1"
beta1 = 0.9
beta2 = 0.999
L2_is_weight_decay = true
L2 = 0.01
grad_clip = 1.0
use_averages = false
eps = 0.00000001
learn_rate = 0.001

[training.batcher]
@batchers = "spacy.batch_by_words.v1"
discard_oversize = false
tolerance = 0.2
get_length = null

[training.batcher.size]
@schedules = "compounding.v1"
start = 100
stop = 1000
compound = 1.001
t = 0.0

[training.logger]
@loggers = "spacy.ConsoleLogger.v1"
progress_bar = false

[training.score_weights]
{weights}
[pretraining]

[initialize]
vectors = ${{paths.vectors}}
init_tok2vec = ${{paths.init_tok2vec}}
vocab_data = null
lookups = null
before_init = null
after_init = null

[initialize.tokenizer]

[initialize.components]
{labels}"""

_NER = """\
[components.ner]
factory = "ner"
moves = null
update_with_oracle_cut_size = 100
incorrect_spans_key = {incorrect}

[components.ner.scorer]
@scorers = "spacy.ner_scorer.v1"

[components.ner.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "ner"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null
"""

_NER_WEIGHTS = """\
ents_f = 1.0
ents_p = 0.0
ents_r = 0.0
ents_per_type = null
"""

_SPANCAT = """\
[components.spancat]
factory = "spancat"
max_positive = null
spans_key = "short"
threshold = 0.5

[components.spancat.scorer]
@scorers = "spacy.spancat_scorer.v1"

[components.spancat.suggester]
@misc = "spacy.ngram_range_suggester.v1"
min_size = {smallest}
max_size = {largest}

[components.spancat.model]
@architectures = "spacy.SpanCategorizer.v1"

[components.spancat.model.reducer]
@layers = "spacy.mean_max_reducer.v1"
hidden_size = 128

[components.spancat.model.scorer]
@layers = "spacy.LinearLogistic.v1"
nO = null
nI = null
"""

# The component brings weights for `sc` along; without the nulls both groups would be scored.
_SPANCAT_WEIGHTS = """\
spans_short_f = 1.0
spans_short_p = 0.0
spans_short_r = 0.0
spans_sc_f = null
spans_sc_p = null
spans_sc_r = null
"""

_LABELS = """
[initialize.components.{component}]

[initialize.components.{component}.labels]
@readers = "spacy.read_labels.v1"
path = "labels/{component}.json"
require = true
"""


def ner_config(language: str, corpus: str, *, incorrect: bool) -> str:
    """Train on `doc.ents`; `incorrect` where the corpus holds rejected spans to learn from."""
    return _config("ner", "ner", language, corpus, _ner(incorrect=incorrect), _NER_WEIGHTS)


def quote_config(language: str, corpus: str, *, incorrect: bool) -> str:
    """Train on the quotes alone; nothing here cuts sentences, for quotes hold several."""
    pipe = _ner(incorrect=incorrect)
    return _config("quote", "ner", language, corpus, pipe, _NER_WEIGHTS, labels=False)


def spancat_config(language: str, corpus: str, sizes: tuple[int, int]) -> str:
    """Train on `doc.spans["short"]`, with the suggester's smallest and largest size in tokens."""
    pipe = _SPANCAT.format(smallest=sizes[0], largest=sizes[1])
    return _config("spancat", "spancat", language, corpus, pipe, _SPANCAT_WEIGHTS)


def _ner(*, incorrect: bool) -> str:
    return _NER.format(incorrect='"incorrect_spans"' if incorrect else "null")


def _config(
    name: str,
    component: str,
    language: str,
    corpus: str,
    pipe: str,
    weights: str,
    *,
    labels: bool = True,
) -> str:
    if not language.isalpha():  # a name from a stranger's project must not add to the file
        raise KutipError(
            QT_TRANSLATE_NOOP("errors", "spaCy has no language “{name}”."), name=language
        )
    return _BASE.format(
        name=name,
        component=component,
        language=language,
        train=f"{corpus}/train.spacy",
        dev=f"{corpus}/dev.spacy",
        pipe=pipe,
        weights=weights,
        labels=_LABELS.format(component=component) if labels else "",
    )
