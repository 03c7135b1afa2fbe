namespace RemoteSessions.Resources;

/// <summary>
/// Marks a property whose value grants access to a resource, such as a presigned URL. An object with a property that has this attribute is
/// never the target object of an error record, because scripts might log complete error records.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SensitiveAttribute : Attribute;
