using RemoteSessions.Abstractions;
using RemoteSessions.Resources;

namespace RemoteSessions.Commands.Pipeline;

/// <summary>A resource that a command acts on. The command found this resource by the name, ID, or ARN that the user specified.</summary>
/// <param name="Key">The identifier that service calls use.</param>
/// <param name="Label">The name that users see.</param>
/// <param name="Scope">The account and Region of the resource.</param>
/// <param name="Resource">The resource in its current state, or null if the caller isn't allowed to describe it.</param>
/// <param name="Hidden">The reason why the caller isn't allowed to describe the resource, or null if the caller is allowed to describe
/// it.</param>
internal sealed record NamedTarget<T>(string Key, string Label, Scope Scope, T? Resource, string? Hidden = null) where T : AwsResource
{
    /// <summary>
    /// If the user specified the identifier or the ARN, this property contains the text that the user specified. Otherwise, this property
    /// contains the label. This text is the target object of error records.
    /// </summary>
    public string Given { get; init; } = Label;

    /// <summary>
    /// Returns the label to show in prompts and -WhatIf texts. If the caller isn't allowed to describe the resource, the label includes the
    /// reason.
    /// </summary>
    public string Describe(string label) => Hidden is null ? label : $"{label} ({Hidden})";

    public override string ToString() => Given;
}
