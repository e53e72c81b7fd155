"""The two commands of the README: what they set up, mend and say on machines that are not as they should be."""
