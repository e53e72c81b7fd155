"""What changed, on the disk soon after and at close; copies that other programs left. Knows no kind of file."""
