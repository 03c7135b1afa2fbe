namespace RemoteSessions.Commands.Pipeline;

/// <summary>
/// The result of looking up a resource before a change: either the resource, or the reason why the caller isn't allowed to describe the
/// resource.
/// </summary>
internal sealed record Seen<T>(T? Resource, string? Hidden = null) where T : class
{
    /// <summary>
    /// Returns the label to show in prompts and -WhatIf texts. If the caller isn't allowed to describe the resource, the label includes the
    /// reason.
    /// </summary>
    public string Describe(string label) => Hidden is null ? label : $"{label} ({Hidden})";
}
