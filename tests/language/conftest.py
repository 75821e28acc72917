"""What tests of the language room share."""

import time

import pytest


@pytest.fixture(scope="session")
def seconds():
    """Return a function that measures the processor time of a call."""

    def measured(call):
        began = time.process_time()
        call()
        return time.process_time() - began

    return measured
