namespace RemoteSessions.Commands.Pipeline;

/// <summary>A resource that was looked up before a change: as it is, or why the caller may not see it.</summary>
internal sealed record Seen<T>(T? Resource, string? Hidden = null) where T : class
{
    /// <summary>What a question or -WhatIf calls it.</summary>
    public string Describe(string label) => Hidden is null ? label : $"{label} ({Hidden})";
}
