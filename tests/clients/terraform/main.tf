terraform {
  required_providers { aws = { source = "hashicorp/aws" } }
}
variable "endpoint" { type = string }
variable "phase" {
  type    = string
  default = "first"
}
locals { changed = var.phase == "second" }
provider "aws" {
  region                      = "us-west-2"
  access_key                  = "AKIAIOSFODNN7EXAMPLE"
  secret_key                  = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
  skip_credentials_validation = true
  skip_requesting_account_id  = true
  skip_metadata_api_check     = true
  endpoints {
    appautoscaling = var.endpoint
    appstream      = var.endpoint
    devicefarm     = var.endpoint
    workspaces     = var.endpoint
  }
}

# Device Farm: a project with only a name, and a project with all settings.
resource "aws_devicefarm_project" "bare" {
  name = "bare"
}
resource "aws_devicefarm_project" "full" {
  name                        = local.changed ? "full 2" : "full"
  default_job_timeout_minutes = local.changed ? 30 : 60
  tags                        = local.changed ? { team = "qa", stage = "prod" } : { team = "qa", until = "" }
}

# AppStream: resources with only the required settings, and resources with all settings.
resource "aws_appstream_fleet" "bare" {
  name          = "tf-bare"
  image_name    = "Amazon-AppStream2-Sample-Image-03-11-2023"
  instance_type = "stream.standard.small"
  compute_capacity { desired_instances = 1 }
}
resource "aws_appstream_fleet" "full" {
  name                               = "tf-full"
  description                        = local.changed ? "changed" : "test fleet"
  display_name                       = "test-fleet"
  idle_disconnect_timeout_in_seconds = 60
  disconnect_timeout_in_seconds      = local.changed ? 300 : 600
  enable_default_internet_access     = false
  fleet_type                         = "ON_DEMAND"
  image_name                         = "Amazon-AppStream2-Sample-Image-03-11-2023"
  instance_type                      = "stream.standard.large"
  max_user_duration_in_seconds       = 600
  stream_view                        = "DESKTOP"
  iam_role_arn                       = "arn:aws:iam::123456789012:role/fleet"
  compute_capacity { desired_instances = local.changed ? 2 : 1 }
  vpc_config {
    subnet_ids         = ["subnet-06e9b13400c225127"]
    security_group_ids = local.changed ? ["sg-0397cdfe509785904"] : ["sg-0397cdfe509785903"]
  }
  tags = { TagName = local.changed ? "tag-value-2" : "tag-value" }
}
resource "aws_appstream_stack" "bare" {
  name = "tf-bare"
}
resource "aws_appstream_stack" "full" {
  name         = "tf-full"
  description  = local.changed ? "changed" : "stack description"
  display_name = "stack display name"
  feedback_url = "https://example.com/feedback"
  redirect_url = local.changed ? "https://example.com/2" : "https://example.com/1"
  storage_connectors { connector_type = "HOMEFOLDERS" }
  user_settings {
    action     = "AUTO_TIME_ZONE_REDIRECTION"
    permission = "DISABLED"
  }
  user_settings {
    action     = "CLIPBOARD_COPY_FROM_LOCAL_DEVICE"
    permission = "ENABLED"
  }
  user_settings {
    action     = "CLIPBOARD_COPY_TO_LOCAL_DEVICE"
    permission = "ENABLED"
  }
  user_settings {
    action     = "DOMAIN_PASSWORD_SIGNIN"
    permission = "ENABLED"
  }
  user_settings {
    action     = "DOMAIN_SMART_CARD_SIGNIN"
    permission = "DISABLED"
  }
  user_settings {
    action     = "FILE_DOWNLOAD"
    permission = local.changed ? "DISABLED" : "ENABLED"
  }
  user_settings {
    action     = "FILE_UPLOAD"
    permission = "ENABLED"
  }
  user_settings {
    action     = "PRINTING_TO_LOCAL_DEVICE"
    permission = "ENABLED"
  }
  application_settings {
    enabled        = true
    settings_group = "SettingsGroup"
  }
  tags = { TagName = local.changed ? "tag-value-2" : "tag-value" }
}
resource "aws_appstream_fleet_stack_association" "bare" {
  fleet_name = aws_appstream_fleet.bare.name
  stack_name = aws_appstream_stack.bare.name
}
resource "aws_appstream_fleet_stack_association" "full" {
  fleet_name = aws_appstream_fleet.full.name
  stack_name = aws_appstream_stack.full.name
}

# Application Auto Scaling: a fleet with a scalable target, a target tracking policy, a step scaling policy, and scheduled actions. The
# minimum capacity of the scalable target equals the capacity of the fleet. Otherwise, the policy could change the capacity between two
# Terraform plans.
resource "aws_appautoscaling_target" "fleet" {
  service_namespace  = "appstream"
  resource_id        = "fleet/${aws_appstream_fleet.bare.name}"
  scalable_dimension = "appstream:fleet:DesiredCapacity"
  min_capacity       = 1
  max_capacity       = local.changed ? 12 : 10
  tags               = { TagName = local.changed ? "tag-value-2" : "tag-value" }
}
resource "aws_appautoscaling_policy" "tracking" {
  name               = "tracking"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.fleet.service_namespace
  resource_id        = aws_appautoscaling_target.fleet.resource_id
  scalable_dimension = aws_appautoscaling_target.fleet.scalable_dimension
  target_tracking_scaling_policy_configuration {
    target_value      = local.changed ? 60 : 75.5
    scale_in_cooldown = 600
    predefined_metric_specification { predefined_metric_type = "AppStreamAverageCapacityUtilization" }
  }
}
resource "aws_appautoscaling_policy" "steps" {
  name               = "steps"
  policy_type        = "StepScaling"
  service_namespace  = aws_appautoscaling_target.fleet.service_namespace
  resource_id        = aws_appautoscaling_target.fleet.resource_id
  scalable_dimension = aws_appautoscaling_target.fleet.scalable_dimension
  step_scaling_policy_configuration {
    adjustment_type         = "ChangeInCapacity"
    cooldown                = local.changed ? 120 : 60
    metric_aggregation_type = "Maximum"
    step_adjustment {
      metric_interval_upper_bound = 0
      scaling_adjustment          = -1
    }
  }
}
resource "aws_appautoscaling_scheduled_action" "recurring" {
  name               = "recurring"
  service_namespace  = aws_appautoscaling_target.fleet.service_namespace
  resource_id        = aws_appautoscaling_target.fleet.resource_id
  scalable_dimension = aws_appautoscaling_target.fleet.scalable_dimension
  schedule           = local.changed ? "cron(0 8 1 1 ? 2190)" : "cron(30 7 1 1 ? 2190)"
  timezone           = "Europe/Berlin"
  end_time           = "2199-01-01T00:00:00+01:00"
  scalable_target_action {
    min_capacity = 0
    max_capacity = 10
  }
}
resource "aws_appautoscaling_scheduled_action" "once" {
  name               = "once"
  service_namespace  = aws_appautoscaling_target.fleet.service_namespace
  resource_id        = aws_appautoscaling_target.fleet.resource_id
  scalable_dimension = aws_appautoscaling_target.fleet.scalable_dimension
  schedule           = "at(2190-01-01T08:00:00)"
  scalable_target_action {
    max_capacity = local.changed ? 0 : 5
  }
}

# WorkSpaces: directories for pools, directories for personal desktops, and data sources.
resource "aws_workspaces_directory" "pools" {
  subnet_ids                      = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  workspace_type                  = "POOLS"
  workspace_directory_name        = "tf-pools"
  workspace_directory_description = "for pools"
  user_identity_type              = "CUSTOMER_MANAGED"
  active_directory_config {
    domain_name                = "corp.example.com"
    service_account_secret_arn = "arn:aws:secretsmanager:us-west-2:123456789012:secret:service-Ab12Cd"
  }
  workspace_access_properties {
    device_type_android    = "ALLOW"
    device_type_chromeos   = "ALLOW"
    device_type_ios        = "ALLOW"
    device_type_linux      = "DENY"
    device_type_osx        = "ALLOW"
    device_type_web        = local.changed ? "ALLOW" : "DENY"
    device_type_windows    = "ALLOW"
    device_type_zeroclient = "DENY"
  }
  workspace_creation_properties {
    enable_internet_access   = !local.changed
    default_ou               = "OU=AWS,DC=Workgroup,DC=Example,DC=com"
    custom_security_group_id = "sg-0123456789abcdef0"
  }
  saml_properties {
    relay_state_parameter_name = local.changed ? "State" : "RelayState"
    user_access_url            = "https://sso.example.com/"
    status                     = "ENABLED"
  }
  tags = { Example = local.changed ? "changed" : "true" }
}
resource "aws_workspaces_directory" "bare_pools" {
  workspace_type                  = "POOLS"
  workspace_directory_name        = "tf-bare-pools"
  workspace_directory_description = "bare"
  user_identity_type              = "CUSTOMER_MANAGED"
}
resource "aws_workspaces_directory" "personal" {
  directory_id = "d-9067000001"
  subnet_ids   = ["subnet-0123456789abcdef0", "subnet-0123456789abcdef1"]
  tags         = { Example = local.changed ? "changed" : "true" }
  self_service_permissions {
    change_compute_type  = true
    increase_volume_size = true
    rebuild_workspace    = local.changed
    restart_workspace    = true
    switch_running_mode  = true
  }
  workspace_access_properties {
    device_type_android    = "ALLOW"
    device_type_chromeos   = "ALLOW"
    device_type_ios        = "ALLOW"
    device_type_linux      = "DENY"
    device_type_osx        = "ALLOW"
    device_type_web        = local.changed ? "ALLOW" : "DENY"
    device_type_windows    = "DENY"
    device_type_zeroclient = "DENY"
  }
  workspace_creation_properties {
    custom_security_group_id            = "sg-0123456789abcdef0"
    default_ou                          = "OU=AWS,DC=Workgroup,DC=Example,DC=com"
    enable_internet_access              = true
    enable_maintenance_mode             = !local.changed
    user_enabled_as_local_administrator = true
  }
}
resource "aws_workspaces_directory" "bare_personal" {
  directory_id = "d-9067000002"
}
resource "aws_workspaces_workspace" "desktop" {
  directory_id                   = aws_workspaces_directory.personal.id
  bundle_id                      = data.aws_workspaces_bundle.standard.id
  user_name                      = "terraform"
  root_volume_encryption_enabled = true
  user_volume_encryption_enabled = true
  volume_encryption_key          = "alias/aws/workspaces"
  workspace_properties {
    compute_type_name                         = local.changed ? "PERFORMANCE" : "STANDARD"
    root_volume_size_gib                      = 80
    user_volume_size_gib                      = local.changed ? 100 : 50
    running_mode                              = "AUTO_STOP"
    running_mode_auto_stop_timeout_in_minutes = 60
  }
  tags = { Example = local.changed ? "changed" : "true" }
}
resource "aws_workspaces_workspace" "always_on" {
  directory_id = aws_workspaces_directory.personal.id
  bundle_id    = data.aws_workspaces_bundle.standard.id
  user_name    = "terraform-always-on"
  workspace_properties {
    compute_type_name    = "STANDARD"
    root_volume_size_gib = 80
    user_volume_size_gib = 50
    running_mode         = "ALWAYS_ON"
  }
}
data "aws_workspaces_bundle" "standard" {
  owner = "AMAZON"
  name  = "Standard with Windows 10 (Server 2022 based) (WSP)"
}
data "aws_workspaces_directory" "pools" {
  directory_id = aws_workspaces_directory.pools.directory_id
}
data "aws_appstream_image" "sample" {
  name = "Amazon-AppStream2-Sample-Image-03-11-2023"
  type = "PUBLIC"
}
output "bundle" { value = data.aws_workspaces_bundle.standard.id }
output "image" { value = data.aws_appstream_image.sample.arn }
