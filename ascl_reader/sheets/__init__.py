"""Briefings on paper and in files: what stands on a sheet as plain data, and what turns that into pages."""
